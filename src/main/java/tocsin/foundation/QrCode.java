package tocsin.foundation;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/** A text as a QR code, without its quiet margin. */
public final class QrCode {
    private final ByteMatrix modules;

    private QrCode(ByteMatrix modules) {
        this.modules = modules;
    }

    /**
     * Encodes a text; the code stays readable when 15 % of it is lost.
     *
     * @throws IllegalArgumentException when the text is longer than a code can be
     */
    public static QrCode of(String text) {
        try {
            return new QrCode(Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix());
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException(tooLong);
        }
    }

    /** Modules along one side. */
    public int side() {
        return modules.getWidth();
    }

    /** True where a module is dark; outside the code everything is light. */
    public boolean isDark(int row, int column) {
        return row >= 0 && column >= 0 && row < side() && column < side() && modules.get(column, row) == 1;
    }

    /** An SVG path of unit squares, to be drawn dark on light with a margin of four. */
    public String path() {
        var path = new StringBuilder();
        for (int row = 0; row < side(); row++) {
            for (int column = 0; column < side(); column++) {
                if (isDark(row, column)) {
                    path.append('M').append(column).append(' ').append(row).append("h1v1h-1z");
                }
            }
        }
        return path.toString();
    }
}
