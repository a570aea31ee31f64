package tocsin.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** Files larger than the room takes leave nothing behind. */
class ImportLimitTest extends ImportRoomTest {
    @Test
    void aFileOfTwoGigabytesIsRefusedBeforeItIsSent() throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.getOutputStream()
                    .write(("PUT /api/imports/" + newId() + "?kind=kennels&fileName=big.xlsx HTTP/1.1\r\nHost: x\r\n"
                                    + "X-Actor: county\r\nContent-Type: application/octet-stream\r\n"
                                    + "Content-Length: 2147483648\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            socket.setSoTimeout(10_000);
            var answer = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
            assertThat(answer).isEqualTo("HTTP/1.1 413");
        }
        assertNothingPassing();
    }

    @Test
    void aFileThatNeverSaysHowLongItIsIsCutOffAtTheLimit() throws IOException {
        InputStream endless = new ByteArrayInputStream(new byte[4_000_000]);
        var answer = send(
                "county",
                HttpRequest.newBuilder(uri("/api/imports/" + newId() + "?kind=kennels&fileName=big.xlsx"))
                        .PUT(HttpRequest.BodyPublishers.ofInputStream(() -> endless)));
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.detail()).contains("2 MB");
        assertNothingPassing();
    }

    private static void assertNothingPassing() throws IOException {
        if (Files.isDirectory(DATA.resolve("imports"))) {
            try (var files = Files.list(DATA.resolve("imports"))) {
                assertThat(files.filter(file -> file.toString().endsWith(".part")))
                        .isEmpty();
            }
        }
    }
}
