package tocsin.ledger;

import com.github.houbb.pinyin.constant.enums.PinyinStyleEnum;
import com.github.houbb.pinyin.util.PinyinHelper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** How a name is spoken, as syllables without tones: 林婶面馆 is lin shen mian guan. */
final class Pinyin {
    private static final Pattern PART = Pattern.compile("[\\u3400-\\u9fff]+|[a-z0-9]+");
    /** A name with many characters of several readings is kept under this many. */
    private static final int MOST_READINGS = 5;

    /** Of each character met so far; there are not many more than twenty thousand. */
    private static final Map<Character, List<String>> SYLLABLES = new ConcurrentHashMap<>();

    private Pinyin() {}

    /**
     * The name's readings, the likeliest first; the others differ from it in one character each, which may be read otherwise (单, 重). Latin
     * letters and digits are a syllable each.
     *
     * @param name in small letters
     */
    static List<List<String>> readings(String name) {
        var likeliest = new ArrayList<String>();
        var others = new ArrayList<List<String>>();
        PART.matcher(name).results().forEach(part -> {
            if (part.group().charAt(0) < 0x80) {
                part.group().chars().forEach(sign -> {
                    likeliest.add(Character.toString(sign));
                    others.add(List.of());
                });
            } else {
                spoken(part.group(), likeliest, others);
            }
        });
        var all = new ArrayList<List<String>>();
        all.add(List.copyOf(likeliest));
        for (int at = 0; at < others.size(); at++) {
            for (var other : others.get(at)) {
                if (all.size() < MOST_READINGS) {
                    var reading = new ArrayList<>(likeliest);
                    reading.set(at, other);
                    all.add(reading);
                }
            }
        }
        return all;
    }

    private static void spoken(String characters, List<String> likeliest, List<List<String>> others) {
        var inContext = PinyinHelper.toPinyin(characters, PinyinStyleEnum.NORMAL, " ")
                .toLowerCase(Locale.ROOT)
                .split(" ");
        for (int at = 0; at < characters.length(); at++) {
            var readings = SYLLABLES.computeIfAbsent(characters.charAt(at), Pinyin::syllables);
            var first = inContext.length == characters.length()
                    ? typed(inContext[at])
                    : readings.isEmpty() ? characters.substring(at, at + 1) : readings.getFirst();
            likeliest.add(first);
            // A surname stands first and may be a character's third reading (单 shàn); elsewhere that hardly ever stands
            // in a name (厂 ān).
            others.add(readings.stream()
                    .filter(other -> !other.equals(first))
                    .limit(likeliest.size() == 1 ? 2 : 1)
                    .toList());
        }
    }

    private static List<String> syllables(char character) {
        return PinyinHelper.toPinyinList(character, PinyinStyleEnum.NORMAL).stream()
                .map(Pinyin::typed)
                .distinct()
                .toList();
    }

    /** As it is typed on a keyboard. */
    private static String typed(String syllable) {
        return syllable.replace('ü', 'v').replace("u:", "v");
    }
}
