package attache.tracker.exchange;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Which records a file tells of, and which of them more than once.
 *
 * <p>Kept as 64-bit hashes, 16 bytes a record. Two ids that share one only lose a remark or are
 * decided one after the other; nobody loses a record.
 */
final class Ids {
  private static final JsonFactory JSON = new JsonFactory();
  private static final long NONE = 0;

  private final long[] ofPiece;
  private final long[] sorted;
  private final Map<Long, List<Integer>> repeated = new HashMap<>();

  private Ids(long[] ofPiece) {
    this.ofPiece = ofPiece;
    this.sorted = Arrays.stream(ofPiece).filter(hash -> hash != NONE).sorted().toArray();
    for (int i = 1; i < sorted.length; i++) {
      if (sorted[i] == sorted[i - 1]) {
        repeated.putIfAbsent(sorted[i], new ArrayList<>());
      }
    }
    for (int i = 0; i < ofPiece.length && !repeated.isEmpty(); i++) {
      List<Integer> places = repeated.get(ofPiece[i]);
      if (places != null) {
        places.add(i);
      }
    }
  }

  static Ids of(Pieces pieces, int longestRecord) throws IOException {
    long[] hashes = new long[pieces.count()];
    for (int i = 0; i < hashes.length; i++) {
      String id = pieces.length(i) > longestRecord ? null : id(pieces.piece(i).bytes());
      hashes[i] = id == null ? NONE : hash(id);
    }
    return new Ids(hashes);
  }

  boolean contains(String id) {
    return Arrays.binarySearch(sorted, hash(id)) >= 0;
  }

  /** Where the same record is told as in this piece, this one among them; empty if only here. */
  List<Integer> tellings(int index) {
    return repeated.getOrDefault(ofPiece[index], List.of());
  }

  /** The record's id, found without reading further than that. */
  private static @Nullable String id(byte[] record) {
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), record)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return null;
      }
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        boolean id = parser.currentName().equals("id");
        JsonToken value = parser.nextToken();
        if (id) {
          return value == JsonToken.VALUE_STRING ? parser.getString() : null;
        }
        parser.skipChildren();
      }
      return null;
    } catch (JacksonException _) {
      return null; // reported when its turn comes
    }
  }

  /** FNV-1a, 64 bits. */
  private static long hash(String id) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < id.length(); i++) {
      hash = (hash ^ id.charAt(i)) * 0x100000001b3L;
    }
    return hash == NONE ? 1 : hash;
  }
}
