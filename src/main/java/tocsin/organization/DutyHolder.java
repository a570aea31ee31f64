package tocsin.organization;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tocsin.foundation.MaskedByPost;

/**
 * Who answers for a node on a day.
 *
 * @param acting true when standing in for a vacancy
 * @param until first day the duty is no longer held, exclusive; {@code null}: open
 */
public record DutyHolder(
        DutyKind kind,
        AreaView area,
        PersonId person,
        String name,
        String post,
        @MaskedByPost @Nullable String phone,
        LocalDate from,
        @Nullable LocalDate until,
        boolean acting) {}
