// Scores what hearsay reads from saved web pages: tools/score-extraction runs it.
//
// usage: score-extraction TRUTH.json [--misses]
// Prints one measure a line: name, figure, and of what it was counted, between tabs.
// src/evaluation/score_extraction.h says how.
#include "evaluation/score_extraction.h"

#include <cstdio>
#include <string>
#include <vector>

#include "base/file.h"
#include "base/status_macros.h"
#include "base/strings.h"
#include "document/charset.h"
#include "document/read.h"

namespace hearsay {
namespace {

// A page's bytes, unpacked and in UTF-8.
absl::StatusOr<std::string> ReadPage(const std::string& path) {
  HEARSAY_ASSIGN_OR_RETURN(ByteSource source, OpenFile(path));
  GzipStream stream(std::move(source));
  std::string bytes;
  stream.Read(kDefaultFileSizeLimit, bytes);
  HEARSAY_ASSIGN_OR_RETURN(DecodedText page, DecodeToUtf8(bytes, "", DeclaredCharset(bytes)));
  return std::move(page.text);
}

absl::Status AddFile(const std::string& folder, const PageTruth& truth, ExtractionTally& tally,
                     std::vector<std::string>* misses) {
  const std::string path = folder + truth.file;
  HEARSAY_ASSIGN_OR_RETURN(const std::string page, ReadPage(path));
  HEARSAY_ASSIGN_OR_RETURN(std::string bytes, ReadFile(path));
  return ReadDocuments(path, std::move(bytes), {}, [&](const Document& document) {
    AddPage(truth, page, document, tally, misses);
    return absl::OkStatus();
  });
}

void Print(const char* name, const Share& share) {
  if (share.all == 0) return;
  std::printf("%s\t%.1f\t%d of %d\n", name, share.percent(), share.right, share.all);
}

absl::Status Score(const std::string& truth_path, bool show_misses) {
  HEARSAY_ASSIGN_OR_RETURN(const std::string json, ReadFile(truth_path));
  HEARSAY_ASSIGN_OR_RETURN(const std::vector<PageTruth> pages,
                           ParseExtractionTruth(json, truth_path));
  const std::string folder = truth_path.substr(0, truth_path.rfind('/') + 1);
  ExtractionTally tally;
  std::vector<std::string> misses;
  for (const PageTruth& truth : pages) {
    HEARSAY_RETURN_IF_ERROR(AddFile(folder, truth, tally, &misses));
  }
  Print("kept", tally.kept);
  Print("dropped", tally.dropped);
  if (tally.kept.all > 0) {
    std::printf("snippets\t%.1f\tF1 of kept and dropped\n", 100 * tally.SnippetF1());
  }
  if (tally.full_texts > 0) {
    std::printf("shingles\t%.1f\tF1, precision %.1f, recall %.1f of %d pages\n",
                100 * tally.ShingleF1(), 100 * tally.shingle_precision / tally.full_texts,
                100 * tally.shingle_recall / tally.full_texts, tally.full_texts);
  }
  Print("title", tally.title.all);
  Print("title-stated", tally.title.stated);
  Print("author", tally.author.all);
  Print("author-stated", tally.author.stated);
  Print("date", tally.date.all);
  Print("date-stated", tally.date.stated);
  Print("publisher-stated", tally.publisher);
  if (show_misses) {
    for (const std::string& miss : misses) std::fprintf(stderr, "%s\n", miss.c_str());
  }
  return absl::OkStatus();
}

}  // namespace
}  // namespace hearsay

int main(int argc, char** argv) {
  const bool show_misses = argc == 3 && std::string_view(argv[2]) == "--misses";
  if (argc < 2 || (argc > 2 && !show_misses)) {
    std::fprintf(stderr, "usage: score-extraction TRUTH.json [--misses]\n");
    return 2;
  }
  const absl::Status status = hearsay::Score(argv[1], show_misses);
  if (status.ok()) return 0;
  const std::string message(hearsay::MessageOf(status));
  std::fprintf(stderr, "score-extraction: %s\n", message.c_str());
  return 2;
}
