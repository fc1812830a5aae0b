# hearsay_floor(NAME [ABOVE FLOOR...] [LIBRARIES TARGET...])
# A static library hearsay_NAME of all src/NAME/*.cc, linked to the floors above it. A floor
# without sources is an interface only. src/NAME/CMakeLists.txt, where there is one, adds
# what the floor needs beyond that. All floors' targets are listed in hearsay_floors.
function(hearsay_floor name)
  cmake_parse_arguments(PARSE_ARGV 1 floor "" "" "ABOVE;LIBRARIES")
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/src/${name}/*.cc)
  list(REMOVE_ITEM sources ${CMAKE_SOURCE_DIR}/src/${name}/main.cc)
  set(target hearsay_${name})
  set(hearsay_floors ${hearsay_floors} ${target} PARENT_SCOPE)
  list(TRANSFORM floor_ABOVE PREPEND hearsay_)
  if(sources)
    add_library(${target} STATIC ${sources})
    target_include_directories(${target} PUBLIC
      $<BUILD_INTERFACE:${CMAKE_SOURCE_DIR}/src> $<BUILD_INTERFACE:${CMAKE_SOURCE_DIR}/include>)
    target_link_libraries(${target} PUBLIC ${floor_ABOVE} ${floor_LIBRARIES})
    # g++'s plain -Wshadow takes a scoped enumerator for a shadowing declaration, and its
    # -Wextra takes fields left out of a designated initialiser for forgotten ones; g++ 12's
    # -Wrestrict sees overlaps in std::string that there are not (GCC bug 105651).
    target_compile_options(${target} PRIVATE -Wall -Wextra -Wno-missing-field-initializers
      $<IF:$<CXX_COMPILER_ID:GNU>,-Wshadow=local,-Wshadow>
      $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>
      $<$<BOOL:${HEARSAY_DEVELOPER_MODE}>:-Werror>)
    if(HEARSAY_SANITIZE)
      # With the sanitizers' checks in between, g++ 12 no longer sees that Abseil's inlined
      # vectors are initialised.
      target_compile_options(${target} PRIVATE
        $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>)
      target_compile_options(${target} PUBLIC -fsanitize=address,undefined -fno-omit-frame-pointer)
      target_link_options(${target} PUBLIC -fsanitize=address,undefined)
    endif()
  else()
    add_library(${target} INTERFACE)
    target_link_libraries(${target} INTERFACE ${floor_ABOVE} ${floor_LIBRARIES})
  endif()
  if(EXISTS ${CMAKE_SOURCE_DIR}/src/${name}/CMakeLists.txt)
    add_subdirectory(${CMAKE_SOURCE_DIR}/src/${name})
  endif()
endfunction()
