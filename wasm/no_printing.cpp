// Embind names a type that it does not know by printing its address, and nothing else in the module prints: for that
// one name the C library would bring all of its printing along, 2 KB by gzip. The linker sends its calls here
// (wasm/CMakeLists.txt), and such a type has no name.
extern "C" {

int __wrap_sprintf(char* out, const char*, ...) {
  *out = '\0';
  return 0;
}

// What LLVM makes of a call that prints no fraction.
int __wrap_siprintf(char* out, const char*, ...) {
  *out = '\0';
  return 0;
}
}
