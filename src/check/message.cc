#include "check/message.h"

#include <cstddef>
#include <optional>

#include "analysis/label.h"
#include "base/strings.h"
#include "base/utf8.h"
#include "check/facts.h"
#include "check/placeholders.h"

namespace hearsay {
namespace {

constexpr std::size_t kLongestWords = 70;  // bytes

// One line, cut between words.
std::string Shorten(std::string_view words) {
  std::string line = OnOneLine(words);
  if (line.size() <= kLongestWords) return line;
  const std::size_t cut = line.rfind(' ', kLongestWords);
  std::size_t end = cut == std::string::npos || cut == 0 ? kLongestWords : cut;
  while (end > 0 && IsContinuationByte(line[end])) --end;
  line.resize(end);
  return StrCat(line, " …");
}

std::string ValueOf(std::string_view name, const DraftReading& draft, const Subject& subject,
                    Span marked) {
  const Analysis& analysis = draft.analysis();
  if (name == "count") return StrCat(draft.report_count());
  if (name == "words") return Shorten(Slice(draft.text(), marked));
  if (subject.attribution != kNone) {
    const auto index = static_cast<std::size_t>(subject.attribution);
    const Chain& chain = analysis.chains[index];
    if (name == "source" && !chain.hops.empty()) {
      return Shorten(LabelOf(analysis.entities[chain.hops.back().entity]));
    }
    if (name == "outlet") {
      const Hop* hop = draft.OutletHop(index);
      if (hop != nullptr) return Shorten(LabelOf(analysis.entities[hop->entity]));
    }
    if (name == "before") return StrCat(WordsBeforeSpeaker(draft, index));
    const Attribution& statement = analysis.attributions[index];
    if (name == "cue" && !statement.cue.empty()) {
      return Shorten(Slice(draft.text(), statement.cue.front()));
    }
  }
  return StrCat("the ", name);
}

}  // namespace

std::string FillMessage(std::string_view message, const DraftReading& draft, const Subject& subject,
                        Span marked) {
  return FillPlaceholders(
      message, [&](std::string_view name) { return ValueOf(name, draft, subject, marked); });
}

}  // namespace hearsay
