package tocsin.foundation;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/**
 * A telephone in an answer: whole for whoever may see telephones ({@link PersonalDataPermission#TELEPHONES}), for all others as
 * {@link MaskedTelephone}. It says nothing about what is written, recorded or sealed.
 */
@Retention(RetentionPolicy.RUNTIME)
public @interface MaskedByPost {}
