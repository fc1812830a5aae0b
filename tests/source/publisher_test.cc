#include "source/publisher.h"

#include <gtest/gtest.h>

namespace hearsay {
namespace {

class PublisherTest : public testing::Test {
 protected:
  std::string PublisherOf(std::string_view url, std::string_view publisher = "") {
    Metadata metadata;
    metadata.url = {std::string(url), MetadataOrigin::kFrontMatter, {}};
    if (!publisher.empty()) {
      metadata.publisher = {std::string(publisher), MetadataOrigin::kText, {}};
    }
    NamePublisherByAddress(rules_, metadata);
    origin_ = metadata.publisher.origin;
    return metadata.publisher.value;
  }

  const RuleSet rules_ = *RuleSet::BuiltIn();
  MetadataOrigin origin_ = MetadataOrigin::kAbsent;
};

TEST_F(PublisherTest, IsTheOutletOfTheAddressesDomain) {
  EXPECT_EQ(PublisherOf("https://www.reuters.com/world/quay-shut"), "Reuters");
  EXPECT_EQ(origin_, MetadataOrigin::kAddress);
  EXPECT_EQ(PublisherOf("http://user@uk.REUTERS.com:8080"), "Reuters");
  EXPECT_EQ(PublisherOf("reuters.com?x=1"), "Reuters");
}

TEST_F(PublisherTest, IsNotGuessedFromOtherAddresses) {
  EXPECT_EQ(PublisherOf("https://notreuters.com/"), "");
  EXPECT_EQ(PublisherOf("https://reuters.com.example/"), "");
  EXPECT_EQ(PublisherOf("https://example.org/?from=https://reuters.com/"), "");
  EXPECT_EQ(PublisherOf(""), "");
}

TEST_F(PublisherTest, WhatTheDocumentSaysStands) {
  EXPECT_EQ(PublisherOf("https://www.reuters.com/x", "The Coast Chronicle"), "The Coast Chronicle");
  EXPECT_EQ(origin_, MetadataOrigin::kText);
}

}  // namespace
}  // namespace hearsay
