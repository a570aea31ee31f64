package tocsin.access;

import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tocsin.organization.PersonId;

/**
 * A person's way in: its rules.
 *
 * @param name lower case, unique, never given again
 * @param administrator the one administration it may carry out, null for an account of the business
 * @param disabledOn first day it lets nobody in
 */
record Account(
        AccountId id,
        String name,
        PersonId person,
        @Nullable String administrator,
        String passwordHash,
        boolean mustChange,
        Lockout lockout,
        @Nullable LocalDate disabledOn,
        int version) {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{1,31}");

    static Account opened(
            AccountId id,
            String name,
            PersonId person,
            @Nullable String administrator,
            String hash,
            boolean mustChange) {
        if (!NAME.matcher(name).matches()) {
            throw AccessProblem.ACCOUNT_NAME_MALFORMED.with(name).at("/account");
        }
        return new Account(id, name, person, administrator, hash, mustChange, Lockout.NONE, null, 1);
    }

    /** The name as it is kept, from what somebody typed. */
    static String folded(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }

    boolean isDisabled() {
        return disabledOn != null;
    }

    Account disabled(LocalDate today) {
        return new Account(id, name, person, administrator, passwordHash, mustChange, lockout, today, version + 1);
    }

    Account enabled() {
        return new Account(id, name, person, administrator, passwordHash, mustChange, Lockout.NONE, null, version + 1);
    }

    Account withPassword(String hash, boolean change) {
        return new Account(id, name, person, administrator, hash, change, Lockout.NONE, disabledOn, version + 1);
    }

    /** The same account, nearer to or further from a lockout: no new version, since nothing an administrator set has changed. */
    Account with(Lockout next) {
        return new Account(id, name, person, administrator, passwordHash, mustChange, next, disabledOn, version);
    }

    /** What the journal's digest covers: all but the count of failures, which moves without a fact. */
    Account forDigest() {
        return with(Lockout.NONE);
    }

    /** Without the hash, so that an account may stand in a log. */
    @Override
    public String toString() {
        return "account " + id.value();
    }
}
