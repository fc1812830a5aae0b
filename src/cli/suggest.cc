#include "cli/suggest.h"

#include <filesystem>

#include "base/strings.h"
#include "cli/command.h"

namespace hearsay {

std::string UnknownCommand(std::string_view name) {
  std::error_code error;
  if (std::filesystem::exists(name, error)) {
    return StrCat("unknown command '", name, "': did you mean 'hearsay analyze ", name, "'?");
  }
  std::vector<std::string_view> names;
  for (const Command& command : Commands()) names.push_back(command.name);
  const std::string_view near = Nearest(name, names);
  return near.empty() ? StrCat("unknown command '", name, "': 'hearsay --help' lists them")
                      : StrCat("unknown command '", name, "': did you mean '", near, "'?");
}

}  // namespace hearsay
