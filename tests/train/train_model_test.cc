#include "train/train_model.h"

#include <array>

#include "attribution/find.h"
#include "attribution/model_finder.h"
#include "base/strings.h"
#include "document/document.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "model/model.h"
#include "rules/rule_set.h"
#include "text/segment.h"

namespace hearsay {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

// Articles of a few sentences, all of one make: "NAME blorted that CLAUSE." The verb stands
// in no lexicon, so that only training can teach it.
std::vector<GoldDocument> MadeUpArticles(const std::string& corpus, int count, int from) {
  constexpr std::array kNames = {"Nadia Brandt", "Tom Okafor", "Lena Fuchs", "Raj Menon"};
  constexpr std::array kClauses = {"the harbor would close in May", "two bridges were unsafe",
                                   "the council had no money", "prices rose again"};
  constexpr std::array kFillers = {"It rained all day.", "The town has two schools.",
                                   "Boats lay in the harbor.", "Nobody came to the fair."};
  std::vector<GoldDocument> documents;
  for (int d = from; d < from + count; ++d) {
    GoldDocument document{.id = StrCat(corpus, d), .corpus = corpus};
    for (int s = 0; s < 4; ++s) {
      const int k = d * 7 + s * 3;
      document.text += StrCat(kFillers[k % 4], " ");
      const auto add = [&](std::string_view words) {
        const auto begin = static_cast<std::uint32_t>(document.text.size());
        document.text += words;
        return Span{begin, static_cast<std::uint32_t>(document.text.size())};
      };
      GoldAttribution attribution;
      attribution.source = {add(kNames[(k / 4 + s) % 4])};
      document.text += ' ';
      attribution.cue = {add("blorted")};
      document.text += ' ';
      attribution.content = {add(StrCat("that ", kClauses[(k + d) % 4]))};
      document.text += s % 2 == 0 ? ". " : ".\n\n";
      document.attributions.push_back(attribution);
    }
    documents.push_back(document);
  }
  return documents;
}

std::vector<TaggedDocument> MadeUpTreebank() {
  std::vector<TaggedDocument> documents;
  for (int d = 0; d < 30; ++d) {
    TaggedDocument document;
    const auto add = [&](std::string_view word, PosTag tag) {
      if (!document.text.empty()) document.text += ' ';
      const auto begin = static_cast<std::uint32_t>(document.text.size());
      document.text += word;
      document.words.push_back({{begin, static_cast<std::uint32_t>(document.text.size())}, tag});
    };
    add("Nadia", PosTag::kName);
    add("blorted", PosTag::kVerbPast);
    add("that", PosTag::kPreposition);
    add("the", PosTag::kDeterminer);
    add(d % 2 == 0 ? "harbor" : "council", PosTag::kNoun);
    add(d % 3 == 0 ? "closed" : "rose", PosTag::kVerbPast);
    add(".", PosTag::kStop);
    documents.push_back(document);
  }
  return documents;
}

const RuleSet& Rules() {
  static const auto* const kRules = new RuleSet(*RuleSet::BuiltIn());
  return *kRules;
}

TrainSettings SmallSettings() {
  TrainSettings settings;
  settings.target = "own";
  settings.folds = 2;
  settings.tagger.epochs = 2;
  settings.tagger.sketch_bits = 18;
  settings.sketch_bits = 18;
  return settings;
}

std::string Train(const TrainSettings& settings) {
  std::vector<GoldDocument> documents = MadeUpArticles("other", 12, 0);
  for (GoldDocument& document : MadeUpArticles("own", 12, 100)) {
    documents.push_back(std::move(document));
  }
  absl::StatusOr<std::string> bytes =
      TrainModel(documents, MadeUpTreebank(), Rules(), settings, [](std::string_view) {});
  EXPECT_TRUE(bytes.ok()) << MessageOf(bytes.status());
  return bytes.ok() ? *std::move(bytes) : "";
}

// "source | cue | content" of what a model finds.
std::vector<std::string> Find(const Model& model, const std::string& text) {
  Document document{.text = text};
  const TextLayers layers = SegmentText(text);
  for (const Paragraph& paragraph : layers.paragraphs) {
    document.blocks.push_back({paragraph.span, BlockKind::kParagraph});
  }
  const std::vector<LexiconHit> hits = Rules().FindHits(text, layers);
  const auto words = [&](const std::vector<Span>& spans) {
    return spans.empty() ? std::string() : std::string(Slice(text, spans[0]));
  };
  std::vector<std::string> found;
  ModelScratch scratch;
  for (const Attribution& attribution : FindWithModel(
           document, layers, hits, Rules(), FindAttributions(document, layers, hits, Rules()),
           model, model.settings().accept_threshold, scratch)) {
    found.push_back(StrCat(words(attribution.source), " | ", words(attribution.cue), " | ",
                           words(attribution.content)));
  }
  return found;
}

TEST(TrainModel, LearnsACueThatNoLexiconHolds) {
  const std::string bytes = Train(SmallSettings());
  const absl::StatusOr<Model> model = Model::FromBytes(bytes, "trained");
  ASSERT_TRUE(model.ok()) << MessageOf(model.status());
  EXPECT_EQ(model->settings().trained_for, "own");
  EXPECT_THAT(Find(*model, "It rained all day. Lena Fuchs blorted that the harbor was unsafe."),
              ElementsAre("Lena Fuchs | blorted | that the harbor was unsafe"));
  EXPECT_THAT(Find(*model, "Boats lay in the harbor. The town has two schools."), ElementsAre());
}

TEST(TrainModel, GivesTheSameBytesForTheSameSeed) {
  TrainSettings one = SmallSettings();
  one.threads = 1;
  TrainSettings two = SmallSettings();
  two.threads = 2;
  const std::string bytes = Train(one);
  EXPECT_EQ(bytes, Train(two));
  TrainSettings other_seed = SmallSettings();
  other_seed.seed = 2;
  EXPECT_NE(bytes, Train(other_seed));
}

TEST(TrainModel, EightBitsDecideLikeTheFullWeights) {
  // Without pruning and with room to spare nothing is lost but precision; the default file
  // must decide the same.
  TrainSettings roomy = SmallSettings();
  roomy.prune = {.trigger = 0, .node = 0, .edge = 0, .choice = 0, .fill = 0.2};
  const std::string small_bytes = Train(SmallSettings());
  const std::string roomy_bytes = Train(roomy);
  const Model small_model = *Model::FromBytes(small_bytes, "small");
  const Model roomy_model = *Model::FromBytes(roomy_bytes, "roomy");
  for (const GoldDocument& document : MadeUpArticles("new", 10, 300)) {
    EXPECT_EQ(Find(small_model, document.text), Find(roomy_model, document.text));
  }
}

TEST(TrainModel, RefusesATargetWithoutArticles) {
  TrainSettings settings = SmallSettings();
  settings.target = "web";
  const absl::StatusOr<std::string> bytes = TrainModel(
      MadeUpArticles("own", 2, 0), MadeUpTreebank(), Rules(), settings, [](std::string_view) {});
  ASSERT_FALSE(bytes.ok());
  EXPECT_EQ(MessageOf(bytes.status()),
            "no document of corpus \"web\"; there are: own; choose one of them with --target");
}

}  // namespace
}  // namespace hearsay
