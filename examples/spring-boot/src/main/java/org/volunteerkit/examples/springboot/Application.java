package org.volunteerkit.examples.springboot;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.volunteerkit.json.VolunteerModule;
import tools.jackson.databind.JacksonModule;

/** The application; see the README beside the sources. */
@SpringBootApplication(proxyBeanMethods = false)
public class Application {

    /** Starts it; the arguments are properties, such as {@code --spring.datasource.url=jdbc:postgresql://localhost/hours}. */
    public static void main(String[] arguments) {
        SpringApplication.run(Application.class, arguments);
    }

    /** Has the mapper of the application write the values of the library as the library does. */
    @Bean
    JacksonModule volunteerModule() {
        return new VolunteerModule();
    }

    /** Tells which day it is; the library never asks by itself. */
    @Bean
    Clock clock(@Value("${hours.zone}") ZoneId zone) {
        return Clock.system(zone);
    }
}
