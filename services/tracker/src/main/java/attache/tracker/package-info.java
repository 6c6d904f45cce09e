/** The microservice: where it starts; each package below is one thing that people do with it. */
@NullMarked
package attache.tracker;

import org.jspecify.annotations.NullMarked;
