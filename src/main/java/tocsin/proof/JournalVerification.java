package tocsin.proof;

import tocsin.foundation.Text;

/**
 * What a verification looked at and found.
 *
 * @param sealed facts compared with their leaves
 * @param unsealed facts younger than the last head
 * @param heads signed heads whose root and signature were checked
 * @param given heads from outside that were checked
 * @param records rows compared with the digest of the last act on them
 * @param findings how much is not as it should be
 */
public record JournalVerification(long sealed, long unsealed, int heads, int given, long records, long findings) {

    /** True when nothing was found. */
    public boolean agrees() {
        return findings == 0;
    }

    /** In words. */
    public Text told() {
        return Text.of(
                "日志 " + sealed + " 条已封存并核对，" + unsealed + " 条尚未封存；封存头 " + heads + " 个，外部提供 " + given + " 个；记录 "
                        + records + " 条与日志摘要核对。" + (agrees() ? "全部一致。" : "发现 " + findings + " 处问题。"),
                "Facts sealed and verified: " + sealed + ", not yet sealed: " + unsealed + "; heads: " + heads
                        + ", given from outside: " + given + "; records compared with their digests: " + records + ". "
                        + (agrees() ? "All agree." : "Findings: " + findings + "."));
    }
}
