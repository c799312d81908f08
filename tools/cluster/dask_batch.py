#!/usr/bin/python3
"""Runs a corpus of transcripts on a Dask cluster.

The corpus is NDJSON, {"id": ..., "text": "..."} a line; so is the output, in the order of the
corpus. A partition is a run of lines that goes through `callscope batch -` in one process. What a
worker that dies had under way is done again by another: a partition is written when it is complete
and not before, so that no record is lost or written twice.

    dask_batch.py corpus.ndjson --scheduler tcp://127.0.0.1:8786 --output results.ndjson
"""
import argparse
import collections
import itertools
import subprocess
import sys

from distributed import Client

DONE = (0, 1, 65)  # 65: some documents could not be read; each has its record


def run_partition(command, lines):
    """Gives a line for each of the lines, through one process."""
    text = "".join(lines).encode()
    done = subprocess.run([*command, "batch", "-", "--jobs", "1"], input=text, capture_output=True, check=False)
    results = done.stdout.decode()
    if done.returncode not in DONE or results.count("\n") != len(lines):
        raise RuntimeError(f"{command[0]} ended with {done.returncode}: {done.stderr.decode()}")
    return results


def partitions(corpus, size):
    lines = (line if line.endswith("\n") else line + "\n" for line in corpus if line.strip())
    while part := list(itertools.islice(lines, size)):
        yield part


def results(client, command, parts, ahead):
    """The partitions' results in order; at most `ahead` partitions are with the cluster at a time."""
    under_way = collections.deque()
    for part in parts:
        under_way.append(client.submit(run_partition, command, part, pure=False, retries=3))
        if len(under_way) >= ahead:
            yield under_way.popleft().result()
    while under_way:
        yield under_way.popleft().result()


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("corpus", type=argparse.FileType("r", encoding="utf-8"))
    options.add_argument("--scheduler", required=True, help="the scheduler's address")
    options.add_argument("--output", required=True, type=argparse.FileType("w", encoding="utf-8"))
    options.add_argument("--partition", type=int, default=64, help="documents in a partition (64)")
    options.add_argument("--callscope", default="callscope", help="the command, as the workers find it")
    given = options.parse_args()
    with Client(given.scheduler) as client:
        ahead = 4 * max(1, sum(client.nthreads().values()))
        for text in results(client, [given.callscope], partitions(given.corpus, given.partition), ahead):
            given.output.write(text)
            given.output.flush()
    return 0


if __name__ == "__main__":
    sys.exit(main())
