#include "rules/vocabulary.h"

#include "gtest/gtest.h"

namespace hearsay {
namespace {

TEST(Vocabulary, EveryNameParsesBackToItsValue) {
  for (int i = 0; i <= static_cast<int>(EntityType::kUnknown); ++i) {
    EXPECT_EQ(ParseEntityType(Name(static_cast<EntityType>(i))), static_cast<EntityType>(i));
  }
  for (int i = 0; i <= static_cast<int>(CueTone::kAttitude); ++i) {
    EXPECT_EQ(ParseCueTone(Name(static_cast<CueTone>(i))), static_cast<CueTone>(i));
  }
  for (int i = 0; i <= static_cast<int>(CueClass::kOther); ++i) {
    EXPECT_EQ(ParseCueClass(Name(static_cast<CueClass>(i))), static_cast<CueClass>(i));
  }
  for (int i = 0; i <= static_cast<int>(Medium::kArticle); ++i) {
    EXPECT_EQ(ParseMedium(Name(static_cast<Medium>(i))), static_cast<Medium>(i));
  }
  for (int i = 0; i <= static_cast<int>(OutletKind::kTabloid); ++i) {
    EXPECT_EQ(ParseOutletKind(Name(static_cast<OutletKind>(i))), static_cast<OutletKind>(i));
  }
}

TEST(Vocabulary, NamesAreTheFieldsWords) {
  EXPECT_EQ(Name(EntityType::kAnonymous), "anonymous");
  EXPECT_EQ(Name(CueTone::kAdmission), "admission");
  EXPECT_EQ(Name(CueClass::kOther), "other");
  EXPECT_EQ(Name(Medium::kNewsConference), "news conference");
  EXPECT_EQ(Name(Medium::kArticle), "article");
  EXPECT_EQ(Name(OutletKind::kProgramme), "programme");
}

TEST(Vocabulary, UnknownNamesAreRefused) {
  EXPECT_EQ(ParseCueTone("angry"), std::nullopt);
  EXPECT_EQ(ParseMedium(""), std::nullopt);
  EXPECT_EQ(ParseOutletKind("Newspaper"), std::nullopt);
}

TEST(Vocabulary, TonesFallIntoClasses) {
  EXPECT_EQ(CueClassOf(CueTone::kDenial), CueClass::kSpeech);
  EXPECT_EQ(CueClassOf(CueTone::kHedge), CueClass::kSpeech);
  EXPECT_EQ(CueClassOf(CueTone::kDocument), CueClass::kDocument);
  EXPECT_EQ(CueClassOf(CueTone::kAttitude), CueClass::kAttitude);
}

}  // namespace
}  // namespace hearsay
