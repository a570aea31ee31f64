package tocsin;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** All rooms wired together; which database and which port, the command says that starts it. */
@SpringBootApplication
public class Application {}
