package org.garnetj.crack;

import org.garnetj.image.Side;
import org.garnetj.image.VoxelSize;
import org.garnetj.mesh.Mesh;
import org.garnetj.mesh.MeshBuilder;

import java.util.List;

/**
 * The mid-surfaces of cracks as triangles, two between four neighbouring columns. They bridge the
 * pores on the way. Slices lie as the original surface has them: drift is taken out.
 */
final class MidSurface {

    private final Side side;
    private final double height_um;
    private final MeshBuilder mesh = new MeshBuilder();

    private MidSurface(final Side side, final double height_um) {
        this.side = side;
        this.height_um = height_um;
    }

    /**
     * All mid-surfaces as one mesh.
     *
     * @param side the side of the stack where the surface is
     * @param height_um height of the turned stack
     */
    static Mesh of(final List<Crack> cracks, final Side side, final double height_um) {
        final MidSurface surface = new MidSurface(side, height_um);
        for (final Crack crack : cracks) {
            surface.add(crack.sheet());
        }
        return surface.mesh.mesh();
    }

    private void add(final SpallationSheet sheet) {
        final LineFrame frame = sheet.runs().frame();
        final int[] ids = new int[frame.lines()];
        for (int line = 0; line < ids.length; line++) {
            ids[line] = Double.isNaN(sheet.planes().height(line)) ? -1 : addVertex(sheet, line);
        }
        for (int v = 0; v + 1 < frame.sizeV(); v++) {
            for (int u = 0; u + 1 < frame.sizeU(); u++) {
                final int at = v * frame.sizeU() + u;
                final int below = at + frame.sizeU();
                mesh.addTriangle(ids[at], ids[below], ids[at + 1]);
                mesh.addTriangle(ids[at + 1], ids[below], ids[below + 1]);
            }
        }
    }

    /** A place of the turned stack in the stack's own frame. */
    private int addVertex(final SpallationSheet sheet, final int line) {
        final VoxelSize voxel = sheet.around().voxel();
        final int[] min = sheet.around().box().min();
        final int width = sheet.runs().frame().sizeU();
        final double[] place = {
            (min[0] + line % width + 0.5) * voxel.x_um(),
            (min[1] + sheet.planes().height(line)) * voxel.y_um(),
            (min[2] + line / width + 0.5) * voxel.z_um()
        };
        return mesh.addVertex(side.fromTop(place, height_um));
    }
}
