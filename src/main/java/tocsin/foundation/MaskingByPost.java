package tocsin.foundation;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.context.SecurityContextHolder;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.BeanPropertyWriter;
import tools.jackson.databind.ser.ValueSerializerModifier;
import tools.jackson.databind.ser.std.StdSerializer;

/** Masks what stands under {@link MaskedByPost} as an answer is written, by who is asking; nobody signed in is somebody who may not. */
@Configuration(proxyBeanMethods = false)
class MaskingByPost {
    @Bean
    JacksonModule maskedByPost() {
        return new SimpleModule("masked by post").setSerializerModifier(new Marked());
    }

    private static final class Marked extends ValueSerializerModifier {
        @Override
        public List<BeanPropertyWriter> changeProperties(
                SerializationConfig config, BeanDescription.Supplier type, List<BeanPropertyWriter> properties) {
            properties.stream()
                    .filter(property -> property.getAnnotation(MaskedByPost.class) != null)
                    .forEach(property -> property.assignSerializer(new Masked()));
            return properties;
        }
    }

    private static final class Masked extends StdSerializer<Object> {
        private Masked() {
            super(Object.class);
        }

        @Override
        public void serialize(Object value, JsonGenerator out, SerializationContext context) {
            var telephone = value.toString();
            out.writeString(seesWhole() ? telephone : MaskedTelephone.of(telephone));
        }

        private static boolean seesWhole() {
            var authentication = SecurityContextHolder.getContext().getAuthentication();
            return authentication != null
                    && authentication.getPrincipal() instanceof Actor actor
                    && actor.mayAnywhere(PersonalDataPermission.TELEPHONES);
        }
    }
}
