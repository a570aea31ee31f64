package tocsin.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import tocsin.foundation.FactKinds;
import tocsin.foundation.FactSentence;
import tocsin.foundation.JournalEntry;
import tocsin.foundation.ProvenRecords;
import tocsin.foundation.RowWords;
import tocsin.foundation.Text;
import tocsin.foundation.TownClock;

/** A record's evidence as a page to read, in both languages: what it says, what happened, which files belong to it, how far it is proven. */
@Component
class EvidencePage {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private final ObjectProvider<FactSentence> rooms;
    private final FactKinds words;
    private final RowWords fields;
    private final List<ProvenRecords> kinds;

    EvidencePage(ObjectProvider<FactSentence> rooms, FactKinds words, RowWords fields, List<ProvenRecords> kinds) {
        this.rooms = rooms;
        this.words = words;
        this.fields = fields;
        this.kinds = kinds;
    }

    /** The page as well-formed XHTML. */
    String html(EvidenceGathering.Gathered gathered, RecordFolder folder) {
        var evidence = gathered.evidence();
        var facts = evidence.facts().stream()
                .map(fact -> new Told(fact.leaf(), TupleFields.of(fact.tuple()).entry()))
                .toList();
        var names = folder.names(mentioned(evidence, facts));
        var values = Map.of(
                "{{kind}}", both(kind(evidence.record(), facts)),
                "{{record}}", escaped(evidence.record()),
                "{{head}}", escaped(JournalHeads.printed(gathered.head())),
                "{{signed}}", both(signed(gathered.head())),
                "{{proof}}", both(proof(gathered)),
                "{{rows}}",
                        evidence.rows().stream()
                                .map(row -> rows(row, facts, names))
                                .collect(Collectors.joining("\n")),
                "{{facts}}", facts.stream().map(fact -> line(fact, names)).collect(Collectors.joining("\n")),
                "{{files}}", files(evidence, facts));
        // One pass, so that what people typed is never taken for a place to be filled.
        return java.util.regex.Pattern.compile("\\{\\{\\w+}}")
                .matcher(template())
                .replaceAll(found ->
                        java.util.regex.Matcher.quoteReplacement(Objects.requireNonNull(values.get(found.group()))));
    }

    /** A fact with its place in the log. */
    private record Told(long leaf, JournalEntry fact) {}

    private static TreeSet<UUID> mentioned(Evidence evidence, List<Told> facts) {
        var ids = facts.stream().map(told -> told.fact().by()).collect(Collectors.toCollection(TreeSet::new));
        var found = java.util.regex.Pattern.compile(ID);
        evidence.rows()
                .forEach(row -> found.matcher(row.row()).results().forEach(id -> ids.add(UUID.fromString(id.group()))));
        return ids;
    }

    private static Text signed(TreeHead head) {
        return Text.of("{0}，{1}，密钥 {2}，日志 {3}", "{0}, {1}, key {2}, log {3}")
                .with(
                        MOMENT.format(head.at().atZone(TownClock.ZONE)),
                        head.hash().word(),
                        head.key(),
                        head.origin());
    }

    private static Text proof(EvidenceGathering.Gathered gathered) {
        var evidence = gathered.evidence();
        boolean row = evidence.rows().stream().anyMatch(each -> each.record().equals(evidence.record()));
        var vouched = row
                ? Text.of("记录内容与日志的摘要一致", "the row is what the facts say")
                : Text.of("记录内容不在包里", "the row is not in the pack");
        return Text.of(
                        "日志 {0} 条均已封存；尚未封存、未收入的 {1} 条；照片和附件 {2} 个；{3}",
                        "{0} facts, all sealed; not yet sealed and left out: {1}; files: {2}; {3}")
                .with(
                        evidence.facts().size(),
                        gathered.unsealed(),
                        evidence.files().size(),
                        vouched);
    }

    private Text kind(String record, List<Told> facts) {
        return facts.stream()
                .filter(told -> told.fact().subject().toString().equals(record))
                .flatMap(told -> kinds.stream()
                        .filter(kind -> kind.facts().contains(told.fact().kind())))
                .map(ProvenRecords::label)
                .findFirst()
                .orElse(Text.of("记录", "Record"));
    }

    private String rows(Evidence.ProvenRow row, List<Told> facts, Map<UUID, String> names) {
        var own = facts.stream()
                .map(Told::fact)
                .filter(fact -> fact.subject().toString().equals(row.record()))
                .map(JournalEntry::kind)
                .collect(Collectors.toSet());
        var known = kinds.stream()
                .map(ProvenRecords::facts)
                .filter(kind -> own.stream().anyMatch(kind::contains))
                .flatMap(kind -> kind.stream())
                .collect(Collectors.toSet());
        return "<h2>" + both(kind(row.record(), facts)) + "</h2><table><tbody>"
                + fields.lines(row.row(), known).stream()
                        .map(line -> "<tr><th style=\"width:48mm\">" + both(line.label()) + "</th><td>"
                                + both(named(line.value(), names)) + "</td></tr>")
                        .collect(Collectors.joining("\n"))
                + "</tbody></table>";
    }

    private static Text named(Text value, Map<UUID, String> names) {
        var name = value.zh().matches(ID) ? names.get(UUID.fromString(value.zh())) : null;
        return name == null ? value : Text.same(name + " " + value.zh());
    }

    private String line(Told told, Map<UUID, String> names) {
        var fact = told.fact();
        var who = fact.by().getMostSignificantBits() == 0
                ? Text.of("系统", "System")
                : Text.same(names.getOrDefault(fact.by(), fact.by().toString()));
        return "<tr><td>" + told.leaf() + "</td><td>" + MOMENT.format(fact.at().atZone(TownClock.ZONE)) + "</td><td>"
                + both(who) + (fact.post() == null ? "" : "<br/>" + escaped(fact.post())) + "</td><td>"
                + both(sentence(fact)) + "</td></tr>";
    }

    private Text sentence(JournalEntry fact) {
        var kind = words.kinds().getOrDefault(fact.kind(), Text.same(fact.kind()));
        try {
            return rooms.stream()
                    .filter(room -> room.tells(fact.kind()))
                    .findFirst()
                    .map(room -> room.tell(fact).sentence())
                    .orElse(kind);
        } catch (RuntimeException untold) {
            // A record that is gone must not keep the facts about it from being handed over.
            return kind;
        }
    }

    private static String files(Evidence evidence, List<Told> facts) {
        var lines = evidence.files().stream()
                .map(hash -> "<tr><td class=\"hash\">" + hash + "</td><td>"
                        + facts.stream()
                                .filter(told -> told.fact().body().contains(hash))
                                .map(told -> String.valueOf(told.leaf()))
                                .collect(Collectors.joining(", "))
                        + "</td></tr>")
                .collect(Collectors.joining("\n"));
        return (lines.isEmpty()
                        ? ""
                        : "<h2>照片和附件 <span class=\"en\">Photographs and files</span></h2><table><thead><tr><th>SHA-256（files/）</th>"
                                + "<th>叶 <span class=\"en\">Leaf</span></th></tr></thead><tbody>" + lines
                                + "</tbody></table>")
                + erased(evidence);
    }

    private static String erased(Evidence evidence) {
        var lines = evidence.erased().stream()
                .map(file -> "<p>" + both(file.told()) + "</p>")
                .collect(Collectors.joining("\n"));
        return lines.isEmpty()
                ? ""
                : "<h2>依法删除、不在包内的照片和附件 <span class=\"en\">Photographs and files erased by law, not in the pack</span></h2>"
                        + lines;
    }

    private static String both(Text text) {
        return Stream.of(escaped(text.zh()), "<span class=\"en\">" + escaped(text.en()) + "</span>")
                .limit(text.zh().equals(text.en()) ? 1 : 2)
                .collect(Collectors.joining("<br/>"));
    }

    /** Without the signs that XML cannot hold. */
    private static String escaped(String words) {
        return HtmlUtils.htmlEscape(
                words.replaceAll("[^\\t\\n\\u0020-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", ""), "UTF-8");
    }

    private static String template() {
        try (var page = Objects.requireNonNull(EvidencePage.class.getResourceAsStream("/proof/evidence.html"))) {
            return new String(page.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
