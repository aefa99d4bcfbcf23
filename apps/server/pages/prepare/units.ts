export { unitsOf } from '../../http/reach';
