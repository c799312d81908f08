// The built-in sample: a call of an invented company with the faults of machine-made transcripts.
export { default } from '../../../tests/cases/earningscall_blocks/two_legs/input.txt?raw';
