// Pictures of pipelines. That real programs read them was tried by hand: `dot -Tsvg`, and mermaid's own parser.
#include <chddl/chddl.hpp>

#include <catch2/catch.hpp>

#include <string>
#include <utility>

namespace {

using namespace chddl;

KafkaTable drawn_queue(QualifiedName name, const std::string& topics) {
    return {.name = std::move(name),
            .settings = {{.name = "kafka_broker_list", .value = "kafka-1:9092,kafka-2:9092"},
                         {.name = "kafka_topic_list", .value = topics},
                         {.name = "kafka_sasl_password", .value = Secret::text("hunter2")}}};
}
MergeTreeTable drawn_table(QualifiedName name, std::string engine = "MergeTree") {
    return {.name = std::move(name), .storage = {.engine = {.name = std::move(engine)}}};
}
MaterializedView drawn_view(QualifiedName name, QualifiedName to, const std::string& select) {
    return {.name = std::move(name), .to = std::move(to), .select = SqlText(select)};
}
std::string dot(const Pipeline& pipeline) {
    return diagram(pipeline, DiagramFormat::dot);
}

}  // namespace

TEST_CASE("the picture of the manual's pipeline", "[render]") {
    Pipeline pipeline{.kafka_tables = {drawn_queue({"kaf", "clicks_queue"}, "clicks")},
                      .merge_tree_tables = {drawn_table({"kaf", "clicks"})},
                      .views = {drawn_view({"kaf", "clicks_mv"}, {"kaf", "clicks"}, "SELECT a FROM kaf.clicks_queue")}};
    pipeline.merge_tree_tables[0].storage.replication = Replication{};
    CHECK(diagram(pipeline) == R"(flowchart LR
    topic1(["clicks<br/>topic of kafka-1:9092,kafka-2:9092"])
    kafka1[["kaf.clicks_queue<br/>Kafka"]]
    table1[("kaf.clicks<br/>ReplicatedMergeTree")]
    view1["kaf.clicks_mv<br/>materialized view"]
    topic1 --> kafka1
    kafka1 --> view1
    view1 --> table1
)");
    CHECK(dot(pipeline) == R"(digraph pipeline {
    rankdir=LR;
    topic1 [label="clicks\ntopic of kafka-1:9092,kafka-2:9092", shape=oval];
    kafka1 [label="kaf.clicks_queue\nKafka", shape=box3d];
    table1 [label="kaf.clicks\nReplicatedMergeTree", shape=cylinder];
    view1 [label="kaf.clicks_mv\nmaterialized view", shape=box];
    topic1 -> kafka1;
    kafka1 -> view1;
    view1 -> table1;
}
)");
    std::string out = "%% clicks\n";
    diagram_to(out, pipeline);
    CHECK(out == "%% clicks\n" + diagram(pipeline));
    CHECK(diagram({}) == "flowchart LR\n");
    CHECK(dot({}) == "digraph pipeline {\n    rankdir=LR;\n}\n");
}

TEST_CASE("a picture of fan-out, fan-in, chains, several topics and a joined table", "[render]") {
    const Pipeline pipeline{
        .kafka_tables = {drawn_queue({"d", "q"}, "a, b ,"), drawn_queue({"d", "r"}, "b")},
        .merge_tree_tables = {drawn_table({"d", "t"}), drawn_table({"d", "daily"}, "SummingMergeTree"),
                              drawn_table({"d", "users"}, "")},
        .views = {drawn_view({"d", "v"}, {"d", "t"}, "SELECT a FROM d.q"),
                  drawn_view({"d", "w"}, {"d", "t"}, "SELECT a FROM d.r LEFT JOIN d.users USING a JOIN d.t USING a"),
                  drawn_view({"d", "x"}, {"d", "daily"}, "SELECT a FROM (SELECT a FROM t) JOIN d.q USING a"),
                  drawn_view({"d", "y"}, {"d", "daily"}, "WITH c AS (SELECT 1) SELECT a FROM d.q JOIN c USING a")}};
    CHECK(diagram(pipeline) == R"(flowchart LR
    topic1(["a<br/>topic of kafka-1:9092,kafka-2:9092"])
    topic2(["b<br/>topic of kafka-1:9092,kafka-2:9092"])
    kafka1[["d.q<br/>Kafka"]]
    kafka2[["d.r<br/>Kafka"]]
    table1[("d.t<br/>MergeTree")]
    table2[("d.daily<br/>SummingMergeTree")]
    table3[("d.users<br/>the server's default engine")]
    view1["d.v<br/>materialized view"]
    view2["d.w<br/>materialized view"]
    view3["d.x<br/>materialized view"]
    view4["d.y<br/>materialized view"]
    topic1 --> kafka1
    topic2 --> kafka1
    topic2 --> kafka2
    kafka1 --> view1
    view1 --> table1
    kafka2 --> view2
    table3 -.-> view2
    table1 -.-> view2
    view2 --> table1
    table1 --> view3
    kafka1 -.-> view3
    view3 --> table2
    kafka1 --> view4
    view4 --> table2
)");
}

TEST_CASE("what is not in the pipeline is drawn as such", "[render]") {
    Pipeline pipeline{.views = {drawn_view({"d", "v"}, {"d", "t"}, "SELECT a FROM d.q JOIN u USING a"),
                                drawn_view({"d", "w"}, {"", "t"}, "SELECT a FROM other.q JOIN d.u USING a")}};
    CHECK(diagram(pipeline) == R"(flowchart LR
    view1["d.v<br/>materialized view"]
    view2["d.w<br/>materialized view"]
    other1["d.q<br/>not in the pipeline"]:::outside
    other2["u<br/>not in the pipeline"]:::outside
    other3["d.t<br/>not in the pipeline"]:::outside
    other4["other.q<br/>not in the pipeline"]:::outside
    other1 --> view1
    other2 -.-> view1
    view1 --> other3
    other4 --> view2
    other2 -.-> view2
    view2 --> other3
    classDef outside stroke-dasharray: 5 5
)");
    pipeline.views.pop_back();
    CHECK(dot(pipeline) == R"(digraph pipeline {
    rankdir=LR;
    view1 [label="d.v\nmaterialized view", shape=box];
    other1 [label="d.q\nnot in the pipeline", shape=box, style=dashed];
    other2 [label="u\nnot in the pipeline", shape=box, style=dashed];
    other3 [label="d.t\nnot in the pipeline", shape=box, style=dashed];
    other1 -> view1;
    other2 -> view1 [style=dotted];
    view1 -> other3;
}
)");
}

TEST_CASE("tables of one name in two databases are two nodes", "[render]") {
    const Pipeline pipeline{.merge_tree_tables = {drawn_table({"a", "t"}), drawn_table({"b", "t"})},
                            .views = {drawn_view({"a", "v"}, {"b", "t"}, "SELECT x FROM t")}};
    CHECK(diagram(pipeline) == R"(flowchart LR
    table1[("a.t<br/>MergeTree")]
    table2[("b.t<br/>MergeTree")]
    view1["a.v<br/>materialized view"]
    table1 --> view1
    view1 --> table2
)");
}

TEST_CASE("a named collection leads to the tables that use it, and may know their topics", "[render]") {
    const Pipeline pipeline{
        .collections = {{.name = "prod",
                         .entries = {{.name = "kafka_broker_list", .value = Secret::text("hunter2")},
                                     {.name = "kafka_topic_list", .value = "clicks"},
                                     {.name = "kafka_sasl_password", .value = "hunter2"}}}},
        .kafka_tables = {
            {.name = {"d", "q"}, .collection = "prod"},
            {.name = {"d", "r"},
             .settings = {{.name = "kafka_topic_list", .value = "orders"}},
             .collection = "elsewhere"},
            {.name = {"d", "s"}, .collection = "prod", .overrides = {{.name = "kafka_topic_list", .value = "orders"}}},
            {.name = {"d", "u"}, .collection = "elsewhere"}}};
    CHECK(diagram(pipeline) == R"(flowchart LR
    topic1(["clicks<br/>topic of #91;HIDDEN#93;"])
    topic2(["orders<br/>topic"])
    topic3(["orders<br/>topic of #91;HIDDEN#93;"])
    collection1{{"prod<br/>named collection"}}
    kafka1[["d.q<br/>Kafka"]]
    kafka2[["d.r<br/>Kafka"]]
    kafka3[["d.s<br/>Kafka"]]
    kafka4[["d.u<br/>Kafka"]]
    collection2{{"elsewhere<br/>named collection, not in the pipeline"}}:::outside
    topic1 --> kafka1
    collection1 -.-> kafka1
    topic2 --> kafka2
    collection2 -.-> kafka2
    topic3 --> kafka3
    collection1 -.-> kafka3
    collection2 -.-> kafka4
    classDef outside stroke-dasharray: 5 5
)");
}

TEST_CASE("a view that keeps its rows itself has a table, and those that read it read that", "[render]") {
    Pipeline pipeline{.views = {drawn_view({"d", "own"}, {}, "SELECT a FROM d.q"),
                                drawn_view({"d", "next"}, {}, "SELECT a FROM d.own"),
                                drawn_view({"d", "clock"}, {"d", "t"}, "SELECT a FROM d.own")}};
    pipeline.views[0].storage = Storage{.engine = {.name = "ReplacingMergeTree"}};
    pipeline.views[2].refresh = Refresh{};
    CHECK(diagram(pipeline) == R"(flowchart LR
    view1["d.own<br/>materialized view"]
    inner1[("ReplacingMergeTree<br/>inner table")]
    view2["d.next<br/>materialized view"]
    inner2[("the server's default engine<br/>inner table")]
    view3["d.clock<br/>refreshable materialized view"]
    other1["d.q<br/>not in the pipeline"]:::outside
    other2["d.t<br/>not in the pipeline"]:::outside
    view1 --> inner1
    view2 --> inner2
    other1 --> view1
    inner1 --> view2
    inner1 -.-> view3
    view3 --> other2
    classDef outside stroke-dasharray: 5 5
)");
}

TEST_CASE("Buffer and Distributed lead to the table that they write into", "[render]") {
    MergeTreeTable buffer = drawn_table({"d", "buffer"}, "Buffer");
    buffer.storage.engine.args = {SqlText("d"), SqlText("t"), SqlText("1")};
    MergeTreeTable spread = drawn_table({"d", "spread"}, "Distributed");
    spread.storage.engine.args = {SqlText("'cluster'"), SqlText("''"), SqlText("'elsewhere'")};
    CHECK(diagram({.merge_tree_tables = {buffer, spread, drawn_table({"d", "t"})}}) == R"(flowchart LR
    table1[("d.buffer<br/>Buffer")]
    table2[("d.spread<br/>Distributed")]
    table3[("d.t<br/>MergeTree")]
    other1["elsewhere<br/>not in the pipeline"]:::outside
    table1 --> table3
    table2 --> other1
    classDef outside stroke-dasharray: 5 5
)");
}

TEST_CASE("the errors companion is in the picture", "[render]") {
    const KafkaTableBuilder queue = KafkaTableBuilder("d.q")
                                        .column("a", types::UInt64)
                                        .broker_list("b:1")
                                        .topic_list("clicks")
                                        .group_name("g")
                                        .format("JSONEachRow");
    const MergeTreeTableBuilder table = MergeTreeTableBuilder("d.t").columns(queue.columns()).order_by("a");
    const MaterializedViewBuilder view = MaterializedViewBuilder("d.v").from(queue).to(table).select("a");
    const Pipeline pipeline = PipelineBuilder().add(queue).add(table).add(view).keep_errors_of(queue).build().value();
    CHECK(dot(pipeline) == R"(digraph pipeline {
    rankdir=LR;
    topic1 [label="clicks\ntopic of b:1", shape=oval];
    kafka1 [label="d.q\nKafka", shape=box3d];
    table1 [label="d.t\nMergeTree", shape=cylinder];
    table2 [label="d.q_errors\nMergeTree", shape=cylinder];
    view1 [label="d.v\nmaterialized view", shape=box];
    view2 [label="d.q_errors_mv\nmaterialized view", shape=box];
    topic1 -> kafka1;
    kafka1 -> view1;
    view1 -> table1;
    kafka1 -> view2;
    view2 -> table2;
}
)");
}

TEST_CASE("hostile names stay texts in both languages", "[render]") {
    const auto drawn = [](const char* name) { return Pipeline{.merge_tree_tables = {drawn_table({"", name})}}; };
    struct Case {
        const char* name;
        const char* mermaid;
        const char* dot;
    };
    const Case cases[] = {
        {"a\"]b", "#96;a#34;#93;b#96;", R"(`a\"]b`)"},
        {"a\nb\\N", "#96;a#92;nb#92;#92;N#96;", R"(`a\\nb\\\\N`)"},
        {"a --> b", "#96;a #45;#45;#62; b#96;", "`a --> b`"},
        {"&lt;<b>", "#96;#38;lt#59;#60;b#62;#96;", "`&amp;lt;<b>`"},
        {"#quot;", "#96;#35;quot#59;#96;", "`#quot;`"},
        {"%%{init: {}}%%", "#96;#37;#37;#123;init: #123;#125;#125;#37;#37;#96;", "`%%{init: {}}%%`"},
        {"end", "end", "end"},
        {"__a__b_c", "#95;#95;a_#95;b_c", "__a__b_c"},
        {"style:a#b;", "#96;style#58;a#35;b#59;#96;", "`style:a#b;`"},
        {"www.example.com", "#96;www#46;example#46;com#96;", "`www.example.com`"},
        {"\xFF\x01\x7F", "#96;#92;xFF#92;x01#92;x7F#96;", R"(`\\xFF\\x01\\x7F`)"},
        {"größe", "#96;größe#96;", "`größe`"},
    };
    for (const auto& [name, mermaid, graphviz] : cases) {
        CAPTURE(name);
        CHECK(diagram(drawn(name)) == "flowchart LR\n    table1[(\"" + std::string(mermaid) + "<br/>MergeTree\")]\n");
        CHECK(dot(drawn(name)) == "digraph pipeline {\n    rankdir=LR;\n    table1 [label=\"" + std::string(graphviz) +
                                      "\\nMergeTree\", shape=cylinder];\n}\n");
    }
    const Pipeline zero{.collections = {{.name = std::string("a\0b", 3)}}};
    CHECK(dot(zero).find("a\\\\x00b\\n") != std::string::npos);
}
