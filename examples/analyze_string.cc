#include <hearsay/hearsay.h>

#include <iostream>

int main() {
  std::string error;
  const auto engine = hearsay::Engine::Create({}, &error);
  if (engine == nullptr) return std::cerr << error << '\n', 2;
  const auto report = engine->Analyze("\"We are done with tunnels,\" Jane Roe told Reuters.\n",
                                      {.publisher = "The Harbour Times"});
  for (const auto& statement : report.statements) std::cout << statement.chain_line << '\n';
}
