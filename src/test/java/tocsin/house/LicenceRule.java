package tocsin.house;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which licences may come in: none that binds whoever uses the program to give theirs away, and none that forbids a use. */
final class LicenceRule {
    private static final Pattern REFUSED = Pattern.compile(
            "(?i)GPL|affero|GNU General Public|non-?commercial|\\bNC\\b|BY-NC|SSPL|Server Side Public|BUSL|Business Source"
                    + "|Commons Clause|Elastic Licen|PolyForm|proprietary|UNLICENSED|research only");

    /** Binds who changes the library, not who uses it. */
    private static final Pattern LESSER = Pattern.compile("(?i)(GNU )?Lesser General Public License|\\bLGPL");

    private static final Pattern TAKEN = Pattern.compile(
            "(?i)apache|\\bASF\\b|MIT\\b|BSD|0BSD|\\bISC\\b|\\bEPL|Eclipse Public|\\bEDL|Eclipse Distribution|\\bLGPL|Lesser General Public|\\bMPL|Mozilla Public"
                    + "|\\bCC0|Public Domain|Unlicense|\\bOFL|\\bUPL|Bouncy Castle|BlueOak|CC-BY-[34]\\.0|Python-2\\.0|WTFPL|Zlib|PostgreSQL|Universal Permissive|CDDL|Go License");

    /** Of these one of several may be chosen, though their poms do not say that it is a choice; each with which. */
    private static final Map<String, String> JUDGED = Map.of(
            "pkg:maven/jakarta.", "EPL-2.0, EDL-1.0 or GPL-2.0 with the Classpath Exception, at choice: EPL or EDL",
            "pkg:maven/org.eclipse.angus/", "EPL-2.0, EDL-1.0 or GPL-2.0 with the Classpath Exception, at choice: EDL",
            "pkg:maven/javax.", "CDDL or GPL-2.0 with the Classpath Exception, at choice: CDDL");

    private LicenceRule() {}

    /** Why a component may not come in; null when it may. */
    static @Nullable String refusal(Component component) {
        if (component.licences().isEmpty()) {
            return component.purl() + " says no licence";
        }
        boolean judged = JUDGED.keySet().stream().anyMatch(component.purl()::startsWith);
        var choices = component.licences().stream()
                .flatMap(licence -> List.of(licence.split(" OR ")).stream())
                .toList();
        boolean some = choices.stream().anyMatch(LicenceRule::isTaken);
        boolean all = choices.stream().allMatch(LicenceRule::isTaken);
        boolean free = component.purl().startsWith("pkg:npm/") || judged ? some : all;
        return free ? null : component.purl() + " is under " + component.licences();
    }

    private static boolean isTaken(String licence) {
        return TAKEN.matcher(licence).find()
                && !REFUSED.matcher(LESSER.matcher(licence).replaceAll("")).find();
    }
}
