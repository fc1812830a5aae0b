#include "document/page_byline.h"

#include "document/entities.h"
#include "gtest/gtest.h"

namespace hearsay {
namespace {

TEST(PageByline, LeavesTheNames) {
  EXPECT_EQ(PageByline("By  Jane Roe | 12 May"), "Jane Roe");
  EXPECT_EQ(PageByline("Posted byJane Roe"), "Jane Roe");
  EXPECT_EQ(PageByline("Von: Jane Roe"), "Jane Roe");
  EXPECT_EQ(PageByline("Jane Roe and John Doe"), "Jane Roe and John Doe");
  EXPECT_EQ(PageByline("Jane Roe,"), "Jane Roe");
  EXPECT_EQ(PageByline("Byron Lee"), "Byron Lee");
  EXPECT_EQ(PageByline("Jane O&#8217;Roe"), "Jane O’Roe");
  EXPECT_EQ(PageByline("Jane Roe (@jroe)"), "Jane Roe");
}

TEST(PageByline, WhatNamesNobody) {
  for (const char* nobody :
       {"", "No Author", "admin", "@jroe", "https://a.example/jroe", "42", "By",
        "Jane Roe has written about ports and ships for the paper since 2019"}) {
    EXPECT_EQ(PageByline(nobody), "") << nobody;
  }
}

TEST(PageByline, WhereNamesStand) {
  EXPECT_TRUE(BeginsAsByline("By Jane Roe"));
  EXPECT_FALSE(BeginsAsByline("By the time they came"));
  EXPECT_TRUE(IsAuthorsAddress("https://a.example/author/jane-roe"));
  EXPECT_FALSE(IsAuthorsAddress("https://a.example/author/"));
  EXPECT_TRUE(NamesAuthor("c-byline__name small"));
  EXPECT_TRUE(NamesAuthor("articleAuthor"));
  EXPECT_FALSE(NamesAuthor("authority"));
}

TEST(Entities, MetadataEscapedTwiceAreDecoded) {
  EXPECT_EQ(DecodeEntities(" Roe &amp;  \u00A0Sons&#8217; plan &unknown; &"),
            "Roe & Sons’ plan &unknown; &");
}

}  // namespace
}  // namespace hearsay
