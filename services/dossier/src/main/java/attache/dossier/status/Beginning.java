package attache.dossier.status;

import java.util.AbstractList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The first so many of a list that only grows, shared by all days. */
final class Beginning extends AbstractList<String> {
  private final List<String> all;
  private final int size;

  Beginning(List<String> all, int size) {
    this.all = all;
    this.size = size;
  }

  @Override
  public String get(int index) {
    return all.get(Objects.checkIndex(index, size));
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof List<?> list && list.size() == size && super.equals(list);
  }

  @Override
  public int hashCode() {
    return super.hashCode();
  }
}
