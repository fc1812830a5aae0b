#include "document/page_blocks.h"

#include <algorithm>
#include <optional>
#include <string_view>

#include "base/strings.h"
#include "document/credit_line.h"
#include "document/line_shape.h"
#include "text/characters.h"
#include "text/paragraphs.h"

namespace hearsay {
namespace {

constexpr std::size_t kLongestTitle = 200;
constexpr std::size_t kLongestHeading = 80;
constexpr std::size_t kMostMastheadWords = 5;
constexpr std::size_t kMostStandfirstLines = 3;
// How far from the begin titles and bylines are looked for, and from the end footers.
constexpr std::size_t kHeadBlocks = 12;
constexpr std::size_t kTailBlocks = 12;

class PageSorter {
 public:
  explicit PageSorter(Document& document) : document_(document), blocks_(document.blocks) {}

  void Run() {
    for (std::size_t i = 0; i < blocks_.size(); ++i) SortByShape(i);
    const std::size_t head_end = HeadEnd();
    FindPublisherInFooters();
    SortHead(head_end);
    SortTail();
    SortHeadings(head_end);
    FindDateline(head_end);
  }

 private:
  std::string_view Line(std::size_t i) const { return Slice(document_.text, blocks_[i].span); }
  bool IsOpen(std::size_t i) const { return blocks_[i].kind == BlockKind::kParagraph; }
  std::size_t TailBegin() const {
    return blocks_.size() > kTailBlocks ? blocks_.size() - kTailBlocks : 0;
  }

  // Fills a field that is absent.
  void Fill(MetadataField& field, std::string value, Span evidence) {
    if (field.present() || value.empty()) return;
    field = {std::move(value), MetadataOrigin::kText, evidence};
  }

  // A span of block i's line as a span of the text.
  Span InText(std::size_t i, Span in_line) const {
    return {blocks_[i].span.begin + in_line.begin, blocks_[i].span.begin + in_line.end};
  }

  // What a line is wherever it stands.
  void SortByShape(std::size_t i) {
    if (!IsOpen(i)) return;
    const std::string_view line = Line(i);
    if (IsCaption(line)) {
      blocks_[i].kind = BlockKind::kCaption;
    } else if (IsMenu(line) || IsInitials(line) || IsAddress(line) || IsFurniture(line)) {
      blocks_[i].kind = BlockKind::kBoilerplate;
    } else if (line.starts_with("- ") || line.starts_with("* ") || line.starts_with("• ")) {
      blocks_[i].kind = BlockKind::kListItem;
    }
  }

  // The head ends where the first block stands that reads like prose.
  std::size_t HeadEnd() const {
    std::size_t i = 0;
    while (i < blocks_.size() && i < kHeadBlocks) {
      const std::string_view line = Line(i);
      const bool is_prose =
          IsOpen(i) &&
          (line.size() > kLongestTitle || line.ends_with('.') || DatelineOf(line).has_value()) &&
          !IsKnownTitle(line);
      if (is_prose) break;
      ++i;
    }
    return i;
  }

  bool IsKnownTitle(std::string_view line) const {
    const std::string& title = document_.metadata.title.value;
    while (line.ends_with('.')) line.remove_suffix(1);
    std::string_view known = title;
    while (known.ends_with('.')) known.remove_suffix(1);
    return !known.empty() && line == known;
  }

  void FindPublisherInFooters() {
    const std::size_t tail = TailBegin();
    for (std::size_t i = blocks_.size(); i > tail; --i) {
      const auto publisher = PublisherInFooter(Line(i - 1));
      if (!publisher) continue;
      blocks_[i - 1].kind = BlockKind::kBoilerplate;
      const Span span = InText(i - 1, *publisher);
      Fill(document_.metadata.publisher, std::string(Slice(document_.text, span)), span);
    }
  }

  // Masthead, section labels, date, title, standfirst and byline.
  void SortHead(std::size_t head_end) {
    std::vector<std::size_t> lines;  // of the head, still open
    std::optional<std::size_t> byline;
    // A byline may stand below a standfirst that reads like prose.
    const std::size_t limit = std::min(blocks_.size(), std::max(head_end + 2, kHeadBlocks / 2));
    for (std::size_t i = 0; i < limit; ++i) {
      if (!IsOpen(i)) continue;
      const std::string_view line = Line(i);
      if (const auto names = BylineNames(line)) {
        TakeByline(i, *names);
        if (!byline) byline = i;
      } else if (auto date = LineDate(line)) {
        blocks_[i].kind = BlockKind::kBoilerplate;
        Fill(document_.metadata.date, *std::move(date), blocks_[i].span);
      } else if (IsSectionLabel(line)) {
        blocks_[i].kind = BlockKind::kBoilerplate;
      } else if (i < head_end && HasLetter(line)) {
        lines.push_back(i);
      }
    }
    const bool has_title = std::ranges::any_of(
        blocks_, [](const Block& block) { return block.kind == BlockKind::kTitle; });
    if (has_title || lines.empty() || blocks_.size() < 2) return;
    std::size_t next = 0;
    if (lines[0] > 0 && IsMenu(Line(0)) && Line(0).find(" | ") != std::string_view::npos) {
      TakeMasthead(0);
    } else if (lines.size() >= 2 && IsTitle(Line(lines[1])) && TakeMasthead(lines[0])) {
      ++next;
    }
    // A programme or column named in quotation marks above the title.
    if (next > 0 && lines.size() > next + 1 && IsQuotedName(Line(lines[next]))) {
      blocks_[lines[next++]].kind = BlockKind::kBoilerplate;
    }
    const std::size_t title = lines[next];
    if (!IsTitle(Line(title))) return;
    blocks_[title].kind = BlockKind::kTitle;
    Fill(document_.metadata.title, std::string(Line(title)), blocks_[title].span);
    SortBelowTitle(title, byline && *byline > title ? *byline : head_end);
  }

  // The lines between title and byline, or title and text: a standfirst, if they are few.
  void SortBelowTitle(std::size_t title, std::size_t end) {
    std::vector<std::size_t> lines;
    for (std::size_t i = title + 1; i < end; ++i) {
      if (IsOpen(i)) lines.push_back(i);
    }
    const bool is_verse =
        std::ranges::any_of(lines, [&](std::size_t i) { return !IsTitle(Line(i)); });
    if (lines.empty() || lines.size() > kMostStandfirstLines || is_verse) return;
    if (!document_.metadata.byline.present() && IsPersonsName(Line(lines[0]))) {
      TakeByline(lines[0], {0, static_cast<std::uint32_t>(Line(lines[0]).size())});
    }
    for (const std::size_t i : lines) {
      if (IsOpen(i)) blocks_[i].kind = BlockKind::kStandfirst;
    }
  }

  void TakeByline(std::size_t i, Span names) {
    blocks_[i].kind = BlockKind::kByline;
    const Span span = InText(i, names);
    Fill(document_.metadata.byline, std::string(Slice(document_.text, span)), span);
  }

  static bool IsTitle(std::string_view line) {
    return line.size() <= kLongestTitle && !line.ends_with(',') && !line.ends_with(';');
  }

  static bool HasLetter(std::string_view line) {
    for (std::size_t at = 0; at < line.size();) {
      const TextCharacter character = CharacterAt(line, at);
      if (IsLetter(character.kind)) return true;
      at += character.size;
    }
    return false;
  }

  static bool BeginsSmall(std::string_view line) {
    return CharacterAt(line, 0).kind == CharacterKind::kLower;
  }

  // A short name that stands above a title: whose page it is.
  bool TakeMasthead(std::size_t i) {
    const std::string_view line = Line(i);
    if (IsKnownTitle(line)) return false;
    std::string_view name = line;
    for (const std::string_view separator : {" – ", " — ", " | ", " - "}) {
      name = name.substr(0, name.find(separator));
    }
    const std::size_t words = LineWords(name).size();
    const bool is_name = IsInTitleCase(name) && words <= kMostMastheadWords &&
                         name.find_first_of("\"“‘':,;?!0123456789") == std::string_view::npos;
    if (!is_name || IsSectionLabel(name)) return false;
    blocks_[i].kind = BlockKind::kBoilerplate;
    const Span span = InText(i, {0, static_cast<std::uint32_t>(name.size())});
    Fill(document_.metadata.publisher, ReadableName(name), span);
    return true;
  }

  static bool IsQuotedName(std::string_view line) {
    const bool quoted = (line.starts_with('"') && line.ends_with('"')) ||
                        (line.starts_with("“") && line.ends_with("”"));
    return quoted && LineWords(line).size() <= kMostMastheadWords;
  }

  // A name in capitals as the rest of the text writes it, or with one capital a word.
  std::string ReadableName(std::string_view name) const {
    if (!IsInCapitals(name) || name.find(' ') == std::string_view::npos) return std::string(name);
    const std::string lower_text = LowerAscii(document_.text);
    const std::string lower = LowerAscii(name);
    for (std::size_t at = lower_text.find(lower); at != std::string::npos;
         at = lower_text.find(lower, at + 1)) {
      const std::string_view written = std::string_view(document_.text).substr(at, name.size());
      if (!IsInCapitals(written) && IsInTitleCase(written)) return std::string(written);
    }
    std::string readable(name);
    for (const std::string_view word : LineWords(name)) {
      // "BBC" and its like have no vowels to speak of.
      const bool is_acronym = word.size() <= 4 && word.find_first_of("AEIOUY") == word.npos;
      if (is_acronym) continue;
      const auto at = static_cast<std::size_t>(word.data() - name.data());
      readable.replace(at + 1, word.size() - 1, LowerAscii(word.substr(1)));
    }
    return readable;
  }

  // After a footer near the end, short lines that are no sentences belong to it.
  void SortTail() {
    const std::size_t tail = TailBegin();
    for (std::size_t i = tail; i < blocks_.size(); ++i) {
      if (blocks_[i].kind != BlockKind::kBoilerplate || i == 0) continue;
      const bool only_short_lines = std::all_of(
          blocks_.begin() + static_cast<std::ptrdiff_t>(i), blocks_.end(), [&](const Block& block) {
            const std::string_view line = Slice(document_.text, block.span);
            return block.kind == BlockKind::kBoilerplate || block.kind == BlockKind::kCaption ||
                   (line.size() <= kLongestHeading && !EndsAsSentence(line));
          });
      if (!only_short_lines) continue;
      for (std::size_t j = i; j < blocks_.size(); ++j) {
        if (IsOpen(j)) blocks_[j].kind = BlockKind::kBoilerplate;
      }
      return;
    }
  }

  // Short lines inside the article that no sentence ends and prose follows.
  void SortHeadings(std::size_t head_end) {
    for (std::size_t i = std::max<std::size_t>(head_end, 1); i + 1 < blocks_.size(); ++i) {
      const std::string_view line = Line(i);
      if (IsOpen(i) && line.size() <= kLongestHeading && !EndsAsSentence(line) &&
          !line.ends_with(':') && !line.ends_with(',') && !line.ends_with(';') && IsOpen(i + 1) &&
          EndsAsSentence(Line(i + 1)) && HasLetter(line) && !BeginsSmall(line)) {
        blocks_[i].kind = BlockKind::kHeading;
      }
    }
  }

  void FindDateline(std::size_t head_end) {
    for (std::size_t i = 0; i < std::min(blocks_.size(), head_end + 3); ++i) {
      if (!IsOpen(i)) continue;
      const auto dateline = DatelineOf(Line(i));
      if (!dateline) continue;
      if (!dateline->credit.empty()) {
        const Span span = InText(i, dateline->credit);
        Fill(document_.metadata.credit, std::string(Slice(document_.text, span)), span);
      }
      return;
    }
  }

  Document& document_;
  std::vector<Block>& blocks_;
};

}  // namespace

void AddParagraphBlocks(Document& document) {
  for (const Span span : SplitParagraphs(document.text)) {
    document.blocks.push_back({span, BlockKind::kParagraph});
  }
}

void SortPageBlocks(Document& document) { PageSorter(document).Run(); }

}  // namespace hearsay
