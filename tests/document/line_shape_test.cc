#include "document/line_shape.h"

#include "gtest/gtest.h"

namespace hearsay {
namespace {

TEST(LineShape, Sentences) {
  for (const auto line : {"He left.", "“He left.”", "Why?", "(He left.)", "He left…", "“Go!”’"}) {
    EXPECT_TRUE(EndsAsSentence(line)) << line;
  }
  for (const auto line : {"He left", "He left,", "Harbour: closed”", ""}) {
    EXPECT_FALSE(EndsAsSentence(line)) << line;
  }
}

TEST(LineShape, TitleCase) {
  EXPECT_TRUE(IsInTitleCase("The Bank of Oxbow"));
  EXPECT_TRUE(IsInTitleCase("Écho & Son"));
  EXPECT_FALSE(IsInTitleCase("The harbour"));
  EXPECT_FALSE(IsInTitleCase("of Oxbow"));
  EXPECT_FALSE(IsInTitleCase(""));
}

TEST(LineShape, Menus) {
  for (const auto line : {"News   /   More", "Home » World » Coasts", "World | Sport | 24 Hours"}) {
    EXPECT_TRUE(IsMenu(line)) << line;
  }
  for (const auto line : {"News", "and/or", "He said yes / no", "Win | a very long piece of a menu",
                          "Roe 6 / Doe 7."}) {
    EXPECT_FALSE(IsMenu(line)) << line;
  }
}

TEST(LineShape, Initials) {
  EXPECT_TRUE(IsInitials("MFB/NN/AS"));
  EXPECT_FALSE(IsInitials("MFB"));
  EXPECT_FALSE(IsInitials("N/A"));
  EXPECT_FALSE(IsInitials("and/or"));
}

TEST(LineShape, Addresses) {
  for (const auto line :
       {"www.example.com", "https://example.com/a?b=c", "roe@example.org", "example.co.uk"}) {
    EXPECT_TRUE(IsAddress(line)) << line;
  }
  for (const auto line : {"16.55", "word", "end.", "see example.com", "...", "U.S."}) {
    EXPECT_FALSE(IsAddress(line)) << line;
  }
}

TEST(LineShape, Furniture) {
  for (const auto line : {"SHARE THIS ARTICLE", "Advertisement", "© 2032 The Oxbow Ledger",
                          "Copyright 2032 The Oxbow Ledger. All rights reserved.", "###",
                          "(Reporting by Jane Roe; Editing by John Doe)", "Follow us on Twitter"}) {
    EXPECT_TRUE(IsFurniture(line)) << line;
  }
  for (const auto line :
       {"Share prices fell.", "Copyright law is hard.", "He said # was not a letter",
        "(Reporting by night is hard, she said.)"}) {
    EXPECT_FALSE(IsFurniture(line)) << line;
  }
}

TEST(LineShape, Captions) {
  for (const auto line :
       {"(L-R) Jane Roe and John Doe pose in Oxbow. (©Coastpix)", "A boat last year. (File photo)",
        "Photo: Jane Roe", "Roe speaks in Oxbow, March 3. Jane Roe/AP",
        "Roe speaks in Oxbow | Jane Roe/AFP via Getty Images", "Getty Images"}) {
    EXPECT_TRUE(IsCaption(line)) << line;
  }
  for (const auto line :
       {"She took a photo of the harbour.", "He sold it. The photo: a fake (probably).",
        "He called it (in private) a picture of misery.", "It was no gift. It was a handout."}) {
    EXPECT_FALSE(IsCaption(line)) << line;
  }
}

}  // namespace
}  // namespace hearsay
