package attache.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The tree of eight leaves that Certificate Transparency's implementations are tested with, and RFC
 * 9162's definitions followed to the letter for every tree of some sizes.
 */
final class MerkleTreeTest {

  private static final List<byte[]> CT_LEAVES =
      Stream.of(
              "",
              "00",
              "10",
              "2021",
              "3031",
              "40414243",
              "5051525354555657",
              "606162636465666768696a6b6c6d6e6f")
          .map(HexFormat.of()::parseHex)
          .map(Hashes::leaf)
          .toList();

  private static final List<String> CT_ROOTS =
      List.of(
          "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
          "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
          "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
          "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
          "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
          "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
          "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
          "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
          "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

  @Test
  void theTreesOfCertificateTransparencyHaveTheirKnownRoots() {
    for (int size = 0; size <= 8; size++) {
      assertThat(Hex.text(tree(CT_LEAVES, size).root())).isEqualTo(CT_ROOTS.get(size));
      assertThat(Hex.text(frontier(CT_LEAVES, size).root())).isEqualTo(CT_ROOTS.get(size));
    }
  }

  @Test
  void aKnownInclusionProofComesOutAsKnown() {
    assertThat(tree(CT_LEAVES, 8).inclusion(5).stream().map(Hex::text))
        .containsExactly(
            "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
            "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7");
  }

  @Test
  void aKnownConsistencyProofComesOutAsKnown() {
    assertThat(tree(CT_LEAVES, 8).consistency(6).stream().map(Hex::text))
        .containsExactly(
            "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
            "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7");
    assertThat(tree(CT_LEAVES, 5).consistency(2).stream().map(Hex::text))
        .containsExactly(
            "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
            "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b");
  }

  @Test
  void everyLeafOfEverySmallTreeIsProvedAndNothingElseIs() {
    var leaves = leaves(40);
    for (int size = 1; size <= 40; size++) {
      var tree = tree(leaves, size);
      byte[] root = tree.root();
      for (int index = 0; index < size; index++) {
        var path = tree.inclusion(index);
        assertThat(Proofs.includes(root, size, index, leaves.get(index), path)).isTrue();
        assertThat(Proofs.includes(root, size, index + 1, leaves.get(index), path)).isFalse();
        assertThat(Proofs.includes(root, size, index - 1, leaves.get(index), path)).isFalse();
        assertThat(Proofs.includes(root, size, index, Hashes.leaf(root), path)).isFalse();
        for (var spoilt : spoilt(path)) {
          assertThat(Proofs.includes(root, size, index, leaves.get(index), spoilt)).isFalse();
        }
      }
    }
  }

  @Test
  void everySmallTreeIsShownToExtendEverySmallerOneAndNoOther() {
    var leaves = leaves(40);
    for (int size = 0; size <= 40; size++) {
      var tree = tree(leaves, size);
      for (int earlier = 1; earlier <= size; earlier++) {
        byte[] before = tree(leaves, earlier).root();
        var path = tree.consistency(earlier);
        assertThat(Proofs.extend(before, earlier, tree.root(), size, path)).isTrue();
        assertThat(Proofs.extend(Hashes.leaf(before), earlier, tree.root(), size, path)).isFalse();
        for (var spoilt : spoilt(path)) {
          assertThat(Proofs.extend(before, earlier, tree.root(), size, spoilt)).isFalse();
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 255, 256, 257, 1_000})
  void anEdgeIsEnoughToKnowTheRoot(int size) {
    var leaves = leaves(size);
    assertThat(frontier(leaves, size).root()).isEqualTo(tree(leaves, size).root());
  }

  private static List<List<byte[]>> spoilt(List<byte[]> path) {
    var spoilt = new ArrayList<List<byte[]>>();
    var longer = new ArrayList<>(path);
    longer.add(Hashes.empty());
    spoilt.add(longer);
    for (int i = 0; i < path.size(); i++) {
      var changed = new ArrayList<>(path);
      byte[] other = path.get(i).clone();
      other[i] ^= 1;
      changed.set(i, other);
      spoilt.add(changed);
      var shorter = new ArrayList<>(path);
      shorter.remove(i);
      spoilt.add(shorter);
    }
    return spoilt;
  }

  private static List<byte[]> leaves(int count) {
    return IntStream.range(0, count).mapToObj(i -> Hashes.leaf(new byte[] {(byte) i})).toList();
  }

  private static MerkleTree tree(List<byte[]> leaves, int size) {
    return new MerkleTree(size, (level, index) -> node(leaves, level, Math.toIntExact(index)));
  }

  private static byte[] node(List<byte[]> leaves, int level, int index) {
    return level == 0
        ? leaves.get(index)
        : Hashes.node(node(leaves, level - 1, 2 * index), node(leaves, level - 1, 2 * index + 1));
  }

  private static Frontier frontier(List<byte[]> leaves, int size) {
    var frontier = new Frontier();
    leaves.subList(0, size).forEach(frontier::add);
    return frontier;
  }
}
