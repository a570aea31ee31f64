package tocsin.foundation;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

class HandlersByBeginningTest {
    private final MockMvc web = MockMvcBuilders.standaloneSetup(new Wells())
            .setCustomHandlerMapping(HandlersByBeginning.Mapping::new)
            .build();

    @RestController
    static class Wells {
        @GetMapping("/wells/{number}")
        String well(@PathVariable String number) {
            return "well " + number;
        }

        @GetMapping({"/wells/{number}/depth", "/depths/{number}"})
        String depth(@PathVariable String number) {
            return "depth " + number;
        }

        @GetMapping("/{any}/map")
        String map(@PathVariable String any) {
            return "map of " + any;
        }
    }

    @Test
    void everyAddressFindsWhatItFoundAmongAll() throws Exception {
        tells("/wells/7", "well 7");
        tells("/wells/7/depth", "depth 7");
        tells("/depths/7", "depth 7");
        tells("/ponds/map", "map of ponds");
    }

    @Test
    void anAddressInAnotherSpellingIsTheSameAddress() throws Exception {
        tells("/%77ells/7", "well 7");
        tells("/wells/%37", "well 7");
    }

    @Test
    void anotherMethodIsToldApartFromAnotherAddress() throws Exception {
        web.perform(post("/wells/7")).andExpect(status().isMethodNotAllowed());
        web.perform(get("/pumps/7")).andExpect(status().isNotFound());
    }

    private void tells(String address, String answer) throws Exception {
        web.perform(get(URI.create(address)))
                .andExpect(status().isOk())
                .andExpect(content().string(answer));
    }
}
