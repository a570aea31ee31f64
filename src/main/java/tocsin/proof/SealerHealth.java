package tocsin.proof;

import org.springframework.stereotype.Component;
import tocsin.foundation.HealthPart;
import tocsin.foundation.HealthReading;
import tocsin.foundation.Journal;
import tocsin.foundation.Text;
import tocsin.foundation.TownClock;

/** Ill when facts stay unsealed: until a head stands over them, a change behind the product cannot be proved. */
@Component
class SealerHealth implements HealthPart {
    private final HeadStore heads;
    private final Journal journal;
    private final TownClock clock;

    SealerHealth(HeadStore heads, Journal journal, TownClock clock) {
        this.heads = heads;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "sealer";
    }

    @Override
    public Text label() {
        return Text.of("日志封存", "Sealing of the journal");
    }

    @Override
    public HealthReading look() {
        var last = heads.newest().map(TreeHead.Kept::last).orElse(null);
        return HealthReading.waiting(
                journal.firstAfter(last).orElse(null),
                clock.instant(),
                HealthReading.Limits.OF_SECONDS,
                Text.of(
                        "最早未封存的一条已等了 {0}：在封存之前被改动无法证明。请在后台任务中看“封存日志”，并检查密钥目录。",
                        "The oldest fact that is not sealed has been waiting for {0}: until then a change cannot be proved. Look at “Seal the journal” among the background jobs, and at the folder of the keys."));
    }
}
