# For the whole program, dependencies too, so that their containers are watched as ours are.
if(CALLSCOPE_SANITIZE OR CALLSCOPE_FUZZ)
  add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer -g1)
  add_link_options(-fsanitize=address,undefined)
endif()
if(CALLSCOPE_FUZZ)
  add_compile_options(-fsanitize=fuzzer-no-link)
endif()
