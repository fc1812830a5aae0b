#include "document/json_ld.h"

#include <string>
#include <vector>

#include "base/strings.h"
#include "nlohmann/json.hpp"

namespace hearsay {
namespace {

using Json = nlohmann::json;

constexpr int kMaxDepth = 6;  // @graph and mainEntity nest no deeper

std::string StringAt(const Json& object, const char* key) {
  const auto found = object.find(key);
  if (found == object.end()) return "";
  if (found->is_string()) return std::string(StripAsciiSpace(found->get_ref<const std::string&>()));
  if (found->is_object()) return StringAt(*found, "@id");
  if (found->is_array() && !found->empty() && found->front().is_string()) {
    return found->front().get<std::string>();
  }
  return "";
}

// The name of the node of this "@id", which may stand anywhere in the graph.
std::string NameOfNode(const Json& root, const std::string& id, int depth = 0) {
  if (depth > kMaxDepth || !root.is_structured()) return "";
  if (root.is_object()) {
    const auto own = root.find("@id");
    if (own != root.end() && *own == id && root.contains("name")) return StringAt(root, "name");
  }
  for (const Json& one : root) {
    if (std::string name = NameOfNode(one, id, depth + 1); !name.empty()) return name;
  }
  return "";
}

// A name, or the names of a list, of strings, of objects with a name, or of references to such.
std::string NamesAt(const Json& root, const Json& object, const char* key) {
  const auto found = object.find(key);
  if (found == object.end()) return "";
  std::vector<std::string> names;
  const auto add = [&](const Json& one) {
    std::string name = one.is_string()   ? one.get<std::string>()
                       : one.is_object() ? StringAt(one, "name")
                                         : "";
    name = std::string(StripAsciiSpace(name));
    if (name.empty() && one.is_object() && one.contains("@id")) {
      name = NameOfNode(root, StringAt(one, "@id"));
    }
    if (!name.empty()) names.push_back(std::move(name));
  };
  if (found->is_array()) {
    for (const Json& one : *found) add(one);
  } else {
    add(*found);
  }
  return Join(names, ", ");
}

bool IsArticle(const Json& object) {
  const auto type = object.find("@type");
  if (type == object.end()) return false;
  const auto names_article = [](const Json& name) {
    if (!name.is_string()) return false;
    const std::string& text = name.get_ref<const std::string&>();
    return text.ends_with("Article") || text.ends_with("Posting") || text == "Report" ||
           text == "Recipe" || text == "WebPage" || text == "ReviewNewsArticle";
  };
  if (type->is_array()) {
    for (const Json& name : *type) {
      if (names_article(name)) return true;
    }
    return false;
  }
  return names_article(*type);
}

void Take(std::string value, std::string& into) {
  if (into.empty()) into = std::move(value);
}

void Visit(const Json& root, const Json& node, int depth, JsonLdArticle& article) {
  if (depth > kMaxDepth) return;
  if (node.is_array()) {
    for (const Json& one : node) Visit(root, one, depth + 1, article);
    return;
  }
  if (!node.is_object()) return;
  if (IsArticle(node)) {
    Take(StringAt(node, "headline"), article.headline);
    Take(NamesAt(root, node, "publisher"), article.publisher);
    Take(NamesAt(root, node, "author"), article.author);
    Take(StringAt(node, "datePublished"), article.date);
    Take(StringAt(node, "mainEntityOfPage"), article.url);
    Take(StringAt(node, "url"), article.url);
    Take(StringAt(node, "inLanguage"), article.language);
  }
  for (const char* key : {"@graph", "mainEntity", "mainEntityOfPage", "hasPart"}) {
    const auto found = node.find(key);
    if (found != node.end()) Visit(root, *found, depth + 1, article);
  }
}

}  // namespace

void ReadJsonLd(std::string_view script, JsonLdArticle& article) {
  // CDATA and comment wrappers are common around JSON-LD.
  const std::size_t begin = script.find_first_of("{[");
  const std::size_t end = script.find_last_of("}]");
  if (begin == std::string_view::npos || end == std::string_view::npos || end < begin) return;
  const Json root = Json::parse(script.substr(begin, end + 1 - begin), nullptr,
                                /*allow_exceptions=*/false);
  if (!root.is_discarded()) Visit(root, root, 0, article);
}

}  // namespace hearsay
