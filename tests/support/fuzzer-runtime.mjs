// Whether Clang is here with what a fuzzer is linked with: Debian has that in a package of its own.
import { spawnSync } from 'node:child_process';

const PROGRAM = 'extern "C" int LLVMFuzzerTestOneInput(const unsigned char*, unsigned long) { return 0; }';

export const linksFuzzers = () =>
  spawnSync('clang++', ['-fsanitize=fuzzer,address', '-x', 'c++', '-', '-o', '/dev/null'], { input: PROGRAM }).status === 0;
