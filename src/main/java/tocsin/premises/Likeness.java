package tocsin.premises;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tocsin.foundation.GroundDistance;
import tocsin.foundation.Text;

/** Whether two descriptions may be one place, and by what. */
final class Likeness {
    private Likeness() {}

    /**
     * An edition of {@code likeness}.
     *
     * @param nearMetres within so many metres two positions may be one
     * @param similarName share of letter pairs from which two names are alike
     * @param similarAddress the same of addresses
     */
    record Rule(double nearMetres, double similarName, double similarAddress) {}

    /**
     * What is compared of a place.
     *
     * @param name and address without what people write now one way, now another
     */
    record Look(
            String name,
            String address,
            @Nullable String phone,
            @Nullable UUID organizationId,
            @Nullable Double longitude,
            @Nullable Double latitude) {

        static Look of(
                String name,
                String address,
                @Nullable String phone,
                @Nullable UUID organizationId,
                @Nullable Double longitude,
                @Nullable Double latitude) {
            return new Look(key(name), key(address), Premises.typed(phone), organizationId, longitude, latitude);
        }
    }

    /** As the database keeps it too. */
    static String key(String words) {
        return words.replaceAll("[ 　（）()·•,，.。、\\-—_“”\"《》#]", "").toLowerCase(java.util.Locale.ROOT);
    }

    /**
     * By what the two may be one place; empty when they are not. The same unit at another address is a second site, not a duplicate:
     * a unit or a telephone alone says nothing, it needs a name or a spot beside it.
     */
    static List<Text> reasons(Look one, Look other, Rule rule) {
        var reasons = new ArrayList<Text>();
        boolean name = named(one, other, rule, reasons);
        boolean spot = placed(one, other, rule, reasons);
        boolean unit = one.organizationId() != null && one.organizationId().equals(other.organizationId());
        boolean phone = one.phone() != null && one.phone().equals(other.phone());
        if (unit) {
            reasons.add(Text.of("同一单位", "same organization"));
        }
        if (phone) {
            reasons.add(Text.of("电话相同", "same telephone"));
        }
        boolean alike = name && spot || unit && spot || phone && (name || spot);
        return alike ? reasons : List.of();
    }

    private static boolean named(Look one, Look other, Rule rule, List<Text> reasons) {
        if (one.name().equals(other.name())) {
            reasons.add(Text.of("名称相同", "same name"));
            return true;
        }
        boolean alike = share(one.name(), other.name()) >= rule.similarName();
        if (alike) {
            reasons.add(Text.of("名称相近", "similar name"));
        }
        return alike;
    }

    private static boolean placed(Look one, Look other, Rule rule, List<Text> reasons) {
        boolean same = one.address().equals(other.address());
        boolean alike = same
                || sameNumbers(one.address(), other.address())
                        && share(one.address(), other.address()) >= rule.similarAddress();
        if (alike) {
            reasons.add(same ? Text.of("地址相同", "same address") : Text.of("地址相近", "similar address"));
        }
        var metres = metres(one, other);
        if (metres == null || metres > rule.nearMetres()) {
            return alike;
        }
        reasons.add(Text.of("相距 {0} 米", "{0} m apart").with(Long.toString(Math.round(metres))));
        return true;
    }

    /** House numbers tell addresses apart that are alike in every other letter. */
    private static boolean sameNumbers(String one, String other) {
        return one.replaceAll("\\D+", " ")
                .strip()
                .equals(other.replaceAll("\\D+", " ").strip());
    }

    private static @Nullable Double metres(Look one, Look other) {
        if (one.longitude() == null
                || one.latitude() == null
                || other.longitude() == null
                || other.latitude() == null) {
            return null;
        }
        return GroundDistance.metres(one.longitude(), one.latitude(), other.longitude(), other.latitude());
    }

    /** Share of letter pairs that two texts have in common, 0 to 1. */
    static double share(String one, String other) {
        var first = pairs(one);
        var second = pairs(other);
        if (first.isEmpty() || second.isEmpty()) {
            return 0;
        }
        var common = new HashSet<>(first);
        common.retainAll(second);
        return 2.0 * common.size() / (first.size() + second.size());
    }

    private static Set<String> pairs(String text) {
        var pairs = new HashSet<String>();
        for (int at = 0; at + 1 < text.length(); at++) {
            pairs.add(text.substring(at, at + 2));
        }
        return pairs;
    }
}
