package tocsin.ledger;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tocsin.foundation.Actor;
import tocsin.foundation.Text;

/** HTTP of every list. */
@RestController
@RequestMapping("/api/ledgers/{name}")
class LedgerController {
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Ledgers ledgers;
    private final LedgerExport export;
    private final ImportTemplate template;

    LedgerController(Ledgers ledgers, LedgerExport export, ImportTemplate template) {
        this.ledgers = ledgers;
        this.export = export;
        this.template = template;
    }

    @GetMapping
    LedgerView get(@PathVariable String name, Actor by) {
        return LedgerView.of(ledgers.get(name, by), template.isOffered(name, by));
    }

    @GetMapping("/rows")
    LedgerPage rows(@PathVariable String name, @RequestParam MultiValueMap<String, String> asked, Actor by) {
        return ledgers.page(name, asked, by);
    }

    @GetMapping("/export")
    void export(
            @PathVariable String name,
            @RequestParam MultiValueMap<String, String> asked,
            Actor by,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var ready = export.export(name, asked, by, ReaderLanguage.of(request));
        response.setContentType(ready.csv() ? "text/csv;charset=UTF-8" : XLSX);
        response.setContentLengthLong(Files.size(ready.file()));
        attach(response, ready.name());
        LedgerExport.send(ready, response.getOutputStream());
    }

    @GetMapping("/template")
    void template(@PathVariable String name, Actor by, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var kind = template.get(name, by);
        var language = ReaderLanguage.of(request);
        response.setContentType(XLSX);
        attach(
                response,
                kind.label().in(language) + Text.of("导入模板", " import template").in(language) + ".xlsx");
        template.write(kind, language, response.getOutputStream());
    }

    /** Makes the browser save the answer under this name. */
    static void attach(HttpServletResponse response, String fileName) {
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(fileName, StandardCharsets.UTF_8)
                        .build()
                        .toString());
    }
}
