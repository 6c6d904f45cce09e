package attache.dossier.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class EdtfVectorsTest {

  @TestFactory
  Stream<DynamicTest> everyVectorOfTheCatalogueHolds() throws IOException {
    try (var file = getClass().getResourceAsStream("edtf-vectors.json")) {
      JsonNode vectors = new ObjectMapper().readTree(file).get("vectors");
      return StreamSupport.stream(vectors.spliterator(), false)
          .map(vector -> dynamicTest("“" + text(vector) + "”", () -> holds(vector)));
    }
  }

  private static void holds(JsonNode vector) {
    if (vector.get("valid").asBoolean()) {
      Edtf edtf = Edtf.parse(text(vector));
      assertThat(String.valueOf(edtf.earliest())).isEqualTo(vector.get("min").asText());
      assertThat(String.valueOf(edtf.latest())).isEqualTo(vector.get("max").asText());
    } else {
      var fault = catchThrowableOfType(InvalidEdtf.class, () -> Edtf.parse(text(vector)));
      assertThat(fault).as("refused").isNotNull();
      assertThat(fault.offset()).isBetween(0, text(vector).length());
    }
  }

  private static String text(JsonNode vector) {
    return vector.get("edtf").asText();
  }
}
