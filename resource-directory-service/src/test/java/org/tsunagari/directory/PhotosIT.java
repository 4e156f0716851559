package org.tsunagari.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.tsunagari.directory.DirectoryApi.cafe;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tsunagari.testkit.RealComponents;

/** Guarantee 22 for uploads: type by content, capped, drawn anew, never executed. */
@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "directory"))
class PhotosIT {

    private static final String SECRET = "GPS 34.6267891N 136.0923456E";

    private final Town town = Town.empty();

    private Response add(UUID id, String type, byte[] file) {
        return town.editor()
                .contentType(type)
                .header("Idempotency-Key", UUID.randomUUID())
                .queryParam("alternative", "店の入口")
                .queryParam("credit", "見本撮影")
                .body(file)
                .post("/api/v1/resources/" + id + "/photos");
    }

    /** With a comment segment, where cameras and phones put what one does not see. */
    private static byte[] jpegWithSecret(int width, int height) throws IOException {
        byte[] plain = picture("jpeg", width, height);
        byte[] secret = SECRET.getBytes(StandardCharsets.US_ASCII);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(plain, 0, 2);
        file.write(new byte[] {(byte) 0xff, (byte) 0xfe, 0, (byte) (secret.length + 2)});
        file.write(secret);
        file.write(plain, 2, plain.length - 2);
        return file.toByteArray();
    }

    private static byte[] picture(String format, int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        image.setRGB(width / 2, height / 2, Color.RED.getRGB());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(ImageIO.write(image, format, out)).isTrue();
        return out.toByteArray();
    }

    @Test
    void what_a_camera_has_written_into_the_file_is_lost() throws IOException {
        UUID id = town.created(cafe("見本の店"));
        String photo = add(id, "image/jpeg", jpegWithSecret(3000, 1500))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Response shown = town.get("resident", "/resources/" + id + "/photos/" + photo);
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(shown.contentType()).isEqualTo("image/jpeg");
        assertThat(shown.header("Cache-Control")).isEqualTo("private, no-cache");
        assertThat(shown.header("Vary")).contains("Authorization");
        byte[] file = shown.asByteArray();
        assertThat(new String(file, StandardCharsets.ISO_8859_1)).doesNotContain("GPS");
        BufferedImage image = Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(file)));
        assertThat(image.getWidth()).isEqualTo(1600);
        assertThat(image.getHeight()).isEqualTo(800);
        town.get("resident", "/resources/" + id + "/photos")
                .then()
                .body("items.alternative", contains("店の入口"))
                .body("items[0].width", equalTo(1600));
    }

    @Test
    void whoever_kept_a_picture_asks_each_time_whether_it_may_still_be_shown() throws IOException {
        UUID id = town.created(cafe("見本の店"));
        String photo = add(id, "image/png", picture("png", 10, 10)).path("id");
        String path = "/api/v1/resources/" + id + "/photos/" + photo;
        String kept = town.as("resident").get(path).header("ETag");

        town.as("resident")
                .header("If-None-Match", kept)
                .get(path)
                .then()
                .statusCode(304)
                .header("ETag", kept);
        town.editor().delete(path).then().statusCode(204);
        town.as("resident").header("If-None-Match", kept).get(path).then().statusCode(404);
    }

    /** Guarantee 17. */
    @ParameterizedTest
    @ValueSource(strings = {"alternative", "alternativeEn", "credit"})
    void a_caption_never_tells_an_individual_number(String parameter) throws IOException {
        UUID id = town.created(cafe("見本の店"));
        Map<String, String> caption = new TreeMap<>(Map.of("alternative", "店の入口"));
        for (String written : List.of("123456789018", "番号は1234-5678-9018です", "１２３４５６７８９０１８")) {
            caption.put(parameter, written);
            town.editor()
                    .contentType("image/png")
                    .header("Idempotency-Key", UUID.randomUUID())
                    .queryParams(caption)
                    .body(picture("png", 10, 10))
                    .post("/api/v1/resources/" + id + "/photos")
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("my-number-refused"))
                    .body(not(containsString(written)));
        }
        town.get("resident", "/resources/" + id + "/photos").then().body("items", hasSize(0));
    }

    @Test
    void a_png_is_taken_whatever_it_is_called() throws IOException {
        UUID id = town.created(cafe("見本の店"));
        add(id, "image/jpeg", picture("png", 10, 10)).then().statusCode(201);
    }

    @Test
    void what_is_no_picture_is_refused_whatever_it_is_called() throws IOException {
        UUID id = town.created(cafe("見本の店"));
        for (byte[] file : new byte[][] {
            "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8),
            "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8),
            new byte[0],
            picture("gif", 10, 10),
            picture("bmp", 10, 10)
        }) {
            add(id, "image/png", file).then().statusCode(422);
        }
        add(id, "image/gif", picture("gif", 10, 10)).then().statusCode(415);
        town.get("resident", "/resources/" + id + "/photos").then().body("items", hasSize(0));
    }

    @Test
    void a_file_as_long_as_a_phone_makes_it_is_taken() throws IOException {
        UUID id = town.created(cafe("見本の店"));
        // what stands behind the picture's end is no part of it
        add(id, "image/png", Arrays.copyOf(picture("png", 10, 10), 8 << 20))
                .then()
                .statusCode(201);
    }

    @Test
    void a_small_file_that_is_a_huge_picture_is_refused_before_it_is_decoded() throws IOException {
        byte[] bomb = picture("png", 8, 8);
        // Width and height stand in the header's 17th to 24th byte; the checksum is looked at while decoding only.
        for (int i = 16; i < 24; i++) {
            bomb[i] = (byte) (i % 4 == 2 ? 0x7f : 0);
        }
        add(town.created(cafe("見本の店")), "image/png", bomb).then().statusCode(422);
    }

    @Test
    void a_photo_is_removed_for_good() throws IOException {
        UUID id = town.created(cafe("見本の店"));
        String photo = add(id, "image/png", picture("png", 10, 10))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String path = "/api/v1/resources/" + id + "/photos/" + photo;
        town.as("resident").delete(path).then().statusCode(403);
        town.editor().delete(path).then().statusCode(204);
        town.as("resident").get(path).then().statusCode(404);
        assertThat(Rows.texts("SELECT id FROM resource_photo_picture WHERE id = ?", UUID.fromString(photo)))
                .isEmpty();
    }
}
