package tocsin.documents;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Metadata;
import com.drew.metadata.MetadataException;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.GpsDirectory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;
import tocsin.foundation.TownClock;

/**
 * When and where a picture says that it was taken.
 *
 * @param at UTC; a camera without a zone is taken to show local time
 * @param longitude WGS-84 degrees
 * @param latitude WGS-84 degrees
 * @param orientation 1 to 8 as Exif counts, 1 upright
 */
record PictureTaken(
        @Nullable Instant at,
        @Nullable Double longitude,
        @Nullable Double latitude,
        int orientation) {
    static final PictureTaken UNKNOWN = new PictureTaken(null, null, null, 1);

    /** Reads what the camera wrote; a picture that says nothing, or nothing readable, is no fault. */
    static PictureTaken of(byte[] content) {
        try {
            var metadata = ImageMetadataReader.readMetadata(new ByteArrayInputStream(content), content.length);
            return new PictureTaken(at(metadata), longitude(metadata), latitude(metadata), orientation(metadata));
        } catch (ImageProcessingException | IOException | RuntimeException unreadable) {
            return UNKNOWN;
        }
    }

    private static @Nullable Instant at(Metadata metadata) {
        var camera = metadata.getFirstDirectoryOfType(ExifSubIFDDirectory.class);
        var taken = camera == null ? null : camera.getDateOriginal(TimeZone.getTimeZone(TownClock.ZONE));
        return taken == null ? null : taken.toInstant();
    }

    private static @Nullable Double longitude(Metadata metadata) {
        var place = metadata.getFirstDirectoryOfType(GpsDirectory.class);
        var found = place == null ? null : place.getGeoLocation();
        return found == null || found.isZero() ? null : found.getLongitude();
    }

    private static @Nullable Double latitude(Metadata metadata) {
        var place = metadata.getFirstDirectoryOfType(GpsDirectory.class);
        var found = place == null ? null : place.getGeoLocation();
        return found == null || found.isZero() ? null : found.getLatitude();
    }

    private static int orientation(Metadata metadata) {
        var camera = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
        try {
            return camera != null && camera.containsTag(ExifDirectoryBase.TAG_ORIENTATION)
                    ? camera.getInt(ExifDirectoryBase.TAG_ORIENTATION)
                    : 1;
        } catch (MetadataException unreadable) {
            return 1;
        }
    }
}
