package tocsin.retention;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Duration;
import java.util.UUID;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tocsin.foundation.Actor;
import tocsin.foundation.Receipts;
import tocsin.foundation.Retained;
import tocsin.foundation.TownClock;

/** HTTP of how long data is kept. */
@RestController
@RequestMapping("/api/retention")
class RetentionController {
    private final RetentionRun run;
    private final Periods periods;
    private final RetentionStore store;
    private final TownClock clock;
    private final Receipts receipts;
    private final TransactionTemplate transaction;

    RetentionController(
            RetentionRun run,
            Periods periods,
            RetentionStore store,
            TownClock clock,
            Receipts receipts,
            TransactionTemplate transaction) {
        this.run = run;
        this.periods = periods;
        this.store = store;
        this.clock = clock;
        this.receipts = receipts;
        this.transaction = transaction;
    }

    /** The order to end now what is due. */
    record EndNow() {}

    @Operation(
            operationId = "getRetention",
            summary = "Read what is kept for how long, and how much a run now would end",
            description = "查看数据留存期限和到期数量，不清理")
    @GetMapping
    RetentionView get(Actor by) {
        by.require(RetentionPermission.MANAGE);
        var edition = periods.current();
        var last = store.last();
        return new RetentionView(
                PeriodRule.RULE,
                edition.source().phrase(),
                edition.certainty(),
                run.kinds().stream()
                        .map(kind -> view(kind, edition.values().of(kind.kind()).orElse(null), last.get(kind.kind())))
                        .toList());
    }

    @Operation(operationId = "runRetention", summary = "End now what is due", description = "立即清理到期数据")
    @PutMapping("/runs/{id}")
    RetentionView run(@PathVariable UUID id, Actor by) {
        by.require(RetentionPermission.MANAGE);
        if (Boolean.TRUE.equals(transaction.execute(status -> receipts.first(id, new EndNow())))) {
            run.run(by);
        }
        return get(by);
    }

    private RetentionView.Kind view(
            Retained kind,
            PeriodRule.@org.jspecify.annotations.Nullable Entry entry,
            RetentionStore.@org.jspecify.annotations.Nullable Run last) {
        return new RetentionView.Kind(
                kind.kind(),
                kind.label(),
                kind.becomes(),
                entry == null ? null : entry.days(),
                entry == null ? null : entry.basis(),
                entry == null ? 0 : kind.due(clock.instant().minus(Duration.ofDays(entry.days()))),
                last == null ? null : last.at(),
                last == null ? null : last.ended(),
                last == null ? null : last.failure());
    }
}
