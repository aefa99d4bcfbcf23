export { unitsOf } from '../../api/reach';
