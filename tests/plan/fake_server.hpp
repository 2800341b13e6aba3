// A server of a few lines: keeps what is created as it was sent, and can say no or vanish at any statement.
#pragma once

#include <chddl/server/executor.hpp>
#include <chddl/sql/lexer.hpp>
#include <chddl/sql/unquote.hpp>

#include "sample_pipeline.hpp"

#include <algorithm>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fake {

enum class Fault { refused, lost, answer_lost };  // the last one: the statement was run

class Server final : public chddl::Executor {
public:
    std::map<std::pair<std::string, std::string>, std::string> tables;      ///< by database and name
    std::map<std::string, std::string> databases;                           ///< comments
    std::map<std::string, std::string> engines;                             ///< of databases; else Atomic
    std::map<std::string, std::map<std::string, std::string>> collections;  ///< as system.named_collections shows them
    std::vector<std::string> sent;                                          ///< every statement
    std::optional<std::size_t> fault_at;                                    ///< the statement, from 0, that fails
    Fault fault = Fault::refused;
    std::string fault_text = "no";

    /// The statements that change something.
    [[nodiscard]] std::vector<std::string> created() const {
        std::vector<std::string> all;
        for (const std::string& sql : sent)
            if (!sql.starts_with("SELECT")) all.push_back(sql);
        return all;
    }

    chddl::Result<chddl::Rows> run(std::string_view sql) override {
        sent.emplace_back(sql);
        const bool fails = fault_at && sent.size() == *fault_at + 1;
        if (fails && fault == Fault::refused) return chddl::server_refused(999, fault_text);
        if (fails && fault == Fault::lost) return chddl::server_lost(fault_text);
        const std::string text = sent.back();
        const auto done = text.starts_with("SELECT") ? answer(text)
                          : text.starts_with("DROP") ? drop(text)
                                                     : create(text);
        if (fails) return chddl::server_lost(fault_text);
        return done;
    }

private:
    /// The strings in a statement.
    static std::vector<std::string> strings(const std::string& sql) {
        std::vector<std::string> all;
        for (const chddl::Token& token : chddl::tokens(sql))
            if (token.kind == chddl::TokenKind::string) all.push_back(chddl::unquote(token.text).value());
        return all;
    }

    chddl::Result<chddl::Rows> answer(const std::string& sql) const {
        const auto has = [&](std::string_view text) { return sql.find(text) != std::string::npos; };
        const std::vector<std::string> asked = strings(sql);
        if (has("currentDatabase()")) return chddl::Rows{{"cur"}};
        if (has("formatQuerySingleLine")) return chddl::Rows{{asked[0]}};
        if (has("system.functions"))
            return chddl::Rows{{"count", "count"}, {"substr", "substring"}, {"upper", "upper"}};
        if (has("merge_tree_settings"))
            return chddl::Rows{{"index_granularity", "8192"}, {"storage_policy", "default"}};
        if (has("system.databases")) {
            const auto found = databases.find(asked[0]);
            if (found == databases.end()) return chddl::Rows{};
            if (has("SELECT comment")) return chddl::Rows{{found->second}};
            const auto engine = engines.find(asked[0]);
            return chddl::Rows{{engine == engines.end() ? "Atomic" : engine->second}};
        }
        if (has("system.named_collections")) {
            const auto found = collections.find(asked[0]);
            if (found == collections.end()) return chddl::Rows{};
            if (has("SELECT name")) return chddl::Rows{{found->first}};
            chddl::Rows rows;
            for (const auto& [name, value] : found->second) rows.push_back({name, value});
            return rows;
        }
        const auto found = tables.find({asked[0], asked[1]});
        return found == tables.end() ? chddl::Rows{} : chddl::Rows{{found->second}};
    }

    using Tokens = std::vector<chddl::Token>;
    /// The name that begins at a token, and whether it has two parts.
    static std::pair<std::string, std::string> name_at(const Tokens& tokens, std::size_t at) {
        const bool qualified = tokens[at + 1].kind == chddl::TokenKind::dot;
        const std::string first(tokens[at].text);
        return qualified ? std::pair(first, std::string(tokens[at + 2].text)) : std::pair(std::string("cur"), first);
    }

    chddl::Result<chddl::Rows> create(const std::string& sql) {
        const auto tokens = chddl::tokens(sql);
        const bool replace = tokens[1].text == "OR";
        const auto at =
            static_cast<std::size_t>(std::find_if(tokens.begin(), tokens.end(),
                                                  [](const auto& token) {
                                                      return token.text == "TABLE" || token.text == "VIEW" ||
                                                             token.text == "DATABASE" || token.text == "COLLECTION";
                                                  }) -
                                     tokens.begin()) +
            1;
        if (tokens[1].text == "DATABASE") return databases[std::string(tokens[at].text)] = "", chddl::Rows{};
        if (tokens[1].text == "NAMED") {
            auto& entries = collections[std::string(tokens[at].text)];
            for (std::size_t i = at + 1; i + 2 < tokens.size(); ++i)
                if (tokens[i + 1].kind == chddl::TokenKind::equals) entries[std::string(tokens[i].text)] = "[HIDDEN]";
            return chddl::Rows{};
        }
        const auto name = name_at(tokens, at);
        if (!replace && tables.contains(name)) return chddl::server_refused(57, "already exists");
        if (replace && engines.contains(name.first)) return chddl::server_refused(48, "not supported");
        // As ClickHouse keeps it.
        tables[name] = replace ? "CREATE TABLE" + hidden(sql).substr(std::string_view("CREATE OR REPLACE TABLE").size())
                               : hidden(sql);
        return chddl::Rows{};
    }

    chddl::Result<chddl::Rows> drop(const std::string& sql) {
        if (tables.erase(name_at(chddl::tokens(sql), 2)) == 0) return chddl::server_refused(60, "does not exist");
        return chddl::Rows{};
    }

    /// As ClickHouse shows it.
    static std::string hidden(std::string sql) {
        const std::string setting = "kafka_sasl_password = ";
        const std::size_t at = sql.find(setting);
        if (at == std::string::npos) return sql;
        const std::string rest = sql.substr(at + setting.size());
        return sql.substr(0, at + setting.size()) + "'[HIDDEN]'" + rest.substr(chddl::tokens(rest)[0].text.size());
    }
};

}  // namespace fake
