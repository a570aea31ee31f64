package tocsin.demonstration;

import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Seeded chance: the same seed tells the same story. */
final class Chance {
    private final Random random;

    Chance(long seed) {
        this.random = new Random(seed);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    boolean in(int percent) {
        return random.nextInt(100) < percent;
    }

    boolean inThousand(int share) {
        return random.nextInt(1000) < share;
    }

    double fraction() {
        return random.nextDouble();
    }

    <T> T of(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** An id in the shape of version 7 whose time part is the given moment, milliseconds since 1970. */
    UUID id(long milliseconds) {
        long high = (milliseconds << 16) | 0x7000L | (random.nextLong() & 0x0FFFL);
        long low = (random.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low);
    }
}
