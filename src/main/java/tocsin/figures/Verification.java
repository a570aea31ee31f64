package tocsin.figures;

import java.time.LocalDate;
import tocsin.foundation.AreaPath;
import tocsin.foundation.Text;

/**
 * What a recount found.
 *
 * @param records how many records were counted again
 * @param cells how many cells were compared
 * @param differences how many cells or rows do not agree
 */
public record Verification(long records, long cells, long differences) {
    /** True when every cell and every row agrees. */
    public boolean agrees() {
        return differences == 0;
    }

    /** For people, in one sentence. */
    public Text told() {
        return agrees()
                ? Text.of("重算 {0} 条记录，{1} 个指标单元全部一致。", "Recounted {0} records; all {1} cells agree.")
                        .with(records, cells)
                : Text.of(
                                "重算 {0} 条记录，{1} 个指标单元中有 {2} 处不一致。请先查明原因，再由日志重建指标。",
                                "Recounted {0} records; of {1} cells {2} do not agree. Find out why, then rebuild the figures from the journal.")
                        .with(records, cells, differences);
    }

    /**
     * One place where figures and records do not agree.
     *
     * @param span {@code M}: a month's cell, {@code D}: a day's cell, {@code R}: the rows of what stands right at the node
     * @param period the month's first day, or the day
     * @param since first day of the month in which the records' story began
     * @param kept what the figures say
     * @param recounted what the records say
     */
    public record Difference(
            String kind,
            String measure,
            AreaPath area,
            AreaPath sector,
            int level,
            String span,
            LocalDate period,
            LocalDate since,
            long kept,
            long recounted) {
        /** For people, in one line. */
        public Text told() {
            return Text.of(
                            "{0}/{1} 区域 {2} 行业 {3} 等级 {4} {5} {6}（始于 {7}）：指标 {8}，重算 {9}",
                            "{0}/{1} area {2} sector {3} level {4} {5} {6} (begun {7}): kept {8}, recounted {9}")
                    .with(kind, measure, area, sector, level, span, period, since, kept, recounted);
        }
    }
}
