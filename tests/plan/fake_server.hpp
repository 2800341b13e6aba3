// A server of a few lines: keeps what is created as it was sent, and can say no or vanish at any statement.
#pragma once

#include <chddl/server/executor.hpp>
#include <chddl/sql/lexer.hpp>
#include <chddl/sql/unquote.hpp>

#include "sample_pipeline.hpp"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fake {

enum class Fault { refused, lost };

class Server final : public chddl::Executor {
public:
    std::map<std::pair<std::string, std::string>, std::string> tables;  ///< by database and name
    std::map<std::string, std::string> databases;                       ///< comments
    std::vector<std::string> sent;                                      ///< every statement
    std::optional<std::size_t> fault_at;                                ///< the statement, from 0, that fails
    Fault fault = Fault::refused;
    std::string fault_text = "no";

    [[nodiscard]] std::vector<std::string> created() const {
        std::vector<std::string> all;
        for (const std::string& sql : sent)
            if (sql.starts_with("CREATE")) all.push_back(sql);
        return all;
    }

    chddl::Result<chddl::Rows> run(std::string_view sql) override {
        sent.emplace_back(sql);
        if (fault_at && sent.size() == *fault_at + 1)
            return fault == Fault::refused ? chddl::server_refused(999, fault_text) : chddl::server_lost(fault_text);
        return sql.starts_with("CREATE") ? create(sent.back()) : answer(sent.back());
    }

private:
    /// The strings in a statement.
    static std::vector<std::string> strings(const std::string& sql) {
        std::vector<std::string> all;
        for (const chddl::Token& token : chddl::tokens(sql))
            if (token.kind == chddl::TokenKind::string) all.push_back(chddl::unquote(token.text).value());
        return all;
    }

    chddl::Rows answer(const std::string& sql) const {
        const auto has = [&](std::string_view text) { return sql.find(text) != std::string::npos; };
        const std::vector<std::string> asked = strings(sql);
        if (has("currentDatabase()")) return {{"cur"}};
        if (has("formatQuerySingleLine")) return {{asked[0]}};
        if (has("system.functions")) return {{"count", "count"}, {"substr", "substring"}, {"upper", "upper"}};
        if (has("merge_tree_settings")) return {{"index_granularity", "8192"}, {"storage_policy", "default"}};
        if (has("system.databases")) {
            const auto found = databases.find(asked[0]);
            if (found == databases.end()) return {};
            return has("SELECT name") ? chddl::Rows{{found->first}} : chddl::Rows{{found->second}};
        }
        const auto found = tables.find({asked[0], asked[1]});
        return found == tables.end() ? chddl::Rows{} : chddl::Rows{{found->second}};
    }

    chddl::Rows create(const std::string& sql) {
        const auto tokens = chddl::tokens(sql);
        const bool view = tokens[1].text == "MATERIALIZED";
        const std::size_t at = view ? 3 : 2;
        if (tokens[1].text == "DATABASE") return databases[std::string(tokens[2].text)] = "", chddl::Rows{};
        const bool qualified = tokens[at + 1].kind == chddl::TokenKind::dot;
        const std::string name(tokens[qualified ? at + 2 : at].text);
        tables[{qualified ? std::string(tokens[at].text) : "cur", name}] = hidden(sql);
        return {};
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
