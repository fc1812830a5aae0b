#include "archive/canonical_url.h"

#include "gtest/gtest.h"

namespace hearsay {
namespace {

TEST(CanonicalUrlTest, OneSpellingForOnePage) {
  for (const char* url :
       {"https://www.Example.com/news/a/?utm_source=x&p=2#top", "http://example.com:80/news/a?p=2",
        "//EXAMPLE.com/news/a/?p=2&fbclid=1", " example.com/news/a?p=2 "}) {
    EXPECT_EQ(CanonicalUrl(url), "example.com/news/a?p=2");
  }
}

TEST(CanonicalUrlTest, KeepsWhatTellsPagesApart) {
  EXPECT_EQ(CanonicalUrl("https://example.com/A?b=1&a=2"), "example.com/A?b=1&a=2");
  EXPECT_EQ(CanonicalUrl("https://m.example.com:8080"), "m.example.com:8080");
  EXPECT_EQ(CanonicalUrl("https://example.com/?utm_campaign=x"), "example.com");
}

TEST(CanonicalUrlTest, NothingForWhatIsNoAddress) {
  EXPECT_EQ(CanonicalUrl(""), "");
  EXPECT_EQ(CanonicalUrl("/news/a"), "");
  EXPECT_EQ(CanonicalUrl("see page 4. Bye"), "");
}

}  // namespace
}  // namespace hearsay
