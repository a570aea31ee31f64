package tocsin.commands;

import java.io.PrintWriter;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tocsin.foundation.QrCode;
import tocsin.transport.LocalAuthority;
import tocsin.transport.PlainPort;

/**
 * How this server is reached.
 *
 * @param address what a person types
 * @param properties what the rooms must know of it
 * @param plain the plain port beside the encrypted one, if any
 * @param authority the local authority that other devices must come to trust, if any
 */
record Entrance(
        String address,
        Map<String, Object> properties,
        @Nullable PlainPort plain,
        @Nullable LocalAuthority authority) {
    private static final int MARGIN = 2;
    /** Dark on light in every colour scheme. */
    private static final String COLOURS = "\033[30;107m";

    private static final String PLAIN = "\033[0m";

    /** Says how other devices get in: once by way of the page that makes them trust this server. */
    void welcome(PrintWriter out) {
        if (plain == null || authority == null) {
            return;
        }
        var trust = "http://" + LocalAuthority.mainAddress() + ":" + plain.port() + "/trust";
        out.println();
        out.println("其他设备首次使用：扫码或打开 " + trust + "，按页面安装根证书，再打开上面的地址。");
        out.println("On another device, once: scan this or open " + trust
                + ", install the root certificate as it says, then open the address above.");
        picture(QrCode.of(trust), System.console() != null && System.console().isTerminal(), out);
        out.println("安装前核对指纹 · compare before installing, SHA-256:");
        out.println("  " + authority.fingerprint());
        out.println(
                "  iOS: 设置 → 已下载描述文件；通用 → 关于本机 → 证书信任设置 · Settings → Profile Downloaded; General → About → Certificate Trust Settings");
        out.println("  Android: 设置 → 安装证书 → CA 证书 · Settings → Install a certificate → CA certificate");
        out.println("  Windows: 安装证书 → 受信任的根证书颁发机构 · Install Certificate → Trusted Root Certification Authorities");
        out.println();
    }

    /** Two rows of the code to a line of text. */
    static void picture(QrCode code, boolean coloured, PrintWriter out) {
        for (int row = -MARGIN; row < code.side() + MARGIN; row += 2) {
            var line = new StringBuilder();
            for (int column = -MARGIN; column < code.side() + MARGIN; column++) {
                line.append(half(code.isDark(row, column), code.isDark(row + 1, column), coloured));
            }
            out.println(coloured ? COLOURS + line + PLAIN : line.toString());
        }
    }

    /** Without colours, ink on a dark screen is light. */
    private static char half(boolean upperDark, boolean lowerDark, boolean coloured) {
        boolean upper = upperDark == coloured;
        boolean lower = lowerDark == coloured;
        return upper ? lower ? '█' : '▀' : lower ? '▄' : ' ';
    }
}
