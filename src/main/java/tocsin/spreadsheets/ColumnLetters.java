package tocsin.spreadsheets;

/** The letters by which a spreadsheet names its columns. */
public final class ColumnLetters {
    private static final int ALPHABET = 26;
    private static final int MOST_LETTERS = 3;

    private ColumnLetters() {}

    /** 0 → A, 25 → Z, 26 → AA. */
    public static String of(int column) {
        var letters = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / ALPHABET - 1) {
            letters.insert(0, (char) ('A' + rest % ALPHABET));
        }
        return letters.toString();
    }

    /** A → 0, AA → 26; −1 for what is no column. */
    public static int index(String letters) {
        if (letters.isEmpty() || letters.length() > MOST_LETTERS) {
            return -1;
        }
        int column = 0;
        for (int place = 0; place < letters.length(); place++) {
            char letter = letters.charAt(place);
            if (letter < 'A' || letter > 'Z') {
                return -1;
            }
            column = column * ALPHABET + letter - 'A' + 1;
        }
        return column - 1;
    }
}
