package tocsin.premises;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import tocsin.documents.PaperPdf;
import tocsin.foundation.Actor;
import tocsin.foundation.QrCode;
import tocsin.ledger.Ledgers;

/** Plates (门牌码), one to a sheet of A4 or eight to be cut out: each with name, number, address, how to report, and a code that opens the place's file. */
@Component
class PremisesPlates {
    /** Most plates in one file. */
    static final int MOST = 500;

    private static final int QUIET = 4;

    /** Dots to a module, so that a printer that smooths pictures leaves its edges sharp. */
    private static final int DOTS = 12;

    /** Most characters that stand on a line of a door's plate in its largest letters. */
    private static final int SHORT_NAME = 11;

    private static final int WHITE = 0xFFFFFF;

    private final PremisesRegister register;
    private final Ledgers ledgers;
    private final PaperPdf pdf;

    PremisesPlates(PremisesRegister register, Ledgers ledgers, PaperPdf pdf) {
        this.register = register;
        this.ledgers = ledgers;
        this.pdf = pdf;
    }

    /** The plate of one place that the reader may see. */
    byte[] one(PremisesId id, PlateSize size, String installation, Actor by) {
        register.read(id, by);
        return sheets(List.of(register.get(id)), size, installation);
    }

    /**
     * The plates of every place a question to the ledger of premises finds, in its order.
     *
     * @param asked filters as in the address of the ledger
     * @throws tocsin.foundation.Problem when there are more than {@link #MOST}, or none
     */
    byte[] many(Map<String, List<String>> asked, PlateSize size, String installation, Actor by) {
        var question = new java.util.HashMap<>(asked);
        question.put("limit", List.of(String.valueOf(MOST)));
        var page = ledgers.page("premises", question, by);
        PremisesProblem.TOO_MANY_PLATES.unless(page.total() <= MOST && page.total() > 0, page.total(), MOST);
        var ids = page.rows().stream()
                .map(row -> UUID.fromString(String.valueOf(row.get("id"))))
                .toList();
        var known = register.list(ids);
        return sheets(
                ids.stream().map(id -> Objects.requireNonNull(known.get(id))).toList(), size, installation);
    }

    private byte[] sheets(List<PremisesView> places, PlateSize size, String installation) {
        var plates =
                places.stream().map(place -> plate(place, size, installation)).toList();
        var body = size == PlateSize.DOOR ? String.join("\n", plates) : inPairs(plates);
        return pdf.of(text("plates.html").replace("{{plates}}", body));
    }

    private static String inPairs(List<String> cards) {
        var rows = new ArrayList<String>();
        for (int index = 0; index < cards.size(); index += 2) {
            boolean alone = index + 1 == cards.size();
            rows.add("<tr>" + cards.get(index) + (alone ? "<td class=\"none\"></td>" : cards.get(index + 1)) + "</tr>");
        }
        return "<table class=\"sheet\"><tbody>" + String.join("\n", rows) + "</tbody></table>";
    }

    private static String plate(PremisesView place, PlateSize size, String installation) {
        var values = Map.of(
                "{{code}}", picture(QrCode.of(installation + "/p/" + place.id().value())),
                "{{long}}", place.name().length() > SHORT_NAME ? "long" : "",
                "{{name}}", HtmlUtils.htmlEscape(place.name(), "UTF-8"),
                "{{number}}", HtmlUtils.htmlEscape(place.number(), "UTF-8"),
                "{{address}}", HtmlUtils.htmlEscape(place.address(), "UTF-8"));
        var plate = text(size == PlateSize.DOOR ? "door.html" : "card.html");
        for (var value : values.entrySet()) {
            plate = plate.replace(value.getKey(), value.getValue());
        }
        return plate;
    }

    private static String picture(QrCode code) {
        int side = (code.side() + 2 * QUIET) * DOTS;
        var picture = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
        for (int row = 0; row < side; row++) {
            for (int column = 0; column < side; column++) {
                picture.setRGB(column, row, code.isDark(row / DOTS - QUIET, column / DOTS - QUIET) ? 0 : WHITE);
            }
        }
        try (var out = new ByteArrayOutputStream()) {
            ImageIO.write(picture, "png", out);
            return "data:image/png;base64," + Base64.getEncoder().encodeToString(out.toByteArray());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String text(String name) {
        try (var file = Objects.requireNonNull(PremisesPlates.class.getResourceAsStream("/premises/" + name))) {
            return new String(file.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
