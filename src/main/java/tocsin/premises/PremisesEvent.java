package tocsin.premises;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Every fact this room makes true. */
public sealed interface PremisesEvent {
    /** A place has a file from now on. */
    record Registered(String number, @Nullable UUID organization, UUID area, UUID sector) implements PremisesEvent {}

    record Corrected(List<String> changed, int version) implements PremisesEvent {}
}
