/** natural types its distances together; loaded together, they bring a library with them that no run needs. */
declare module 'natural/lib/natural/distance/jaro-winkler_distance.js' {
  export { JaroWinklerDistance as default } from 'natural/lib/natural/distance/index.js';
}
