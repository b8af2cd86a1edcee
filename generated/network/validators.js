// Written by `make generate`. Do not edit: change spec/network.yaml.
var __create = Object.create;
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __getProtoOf = Object.getPrototypeOf;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __esm = (fn, res, err) => function __init() {
  if (err) throw err[0];
  try {
    return fn && (res = (0, fn[__getOwnPropNames(fn)[0]])(fn = 0)), res;
  } catch (e) {
    throw err = [e], e;
  }
};
var __commonJS = (cb, mod) => function __require() {
  try {
    return mod || (0, cb[__getOwnPropNames(cb)[0]])((mod = { exports: {} }).exports, mod), mod.exports;
  } catch (e) {
    throw mod = 0, e;
  }
};
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toESM = (mod, isNodeMode, target) => (target = mod != null ? __create(__getProtoOf(mod)) : {}, __copyProps(
  isNodeMode || !mod || !mod.__esModule ? __defProp(target, "default", { value: mod, enumerable: true }) : target,
  mod
));
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);

var require_ucs2length = __commonJS({
  "node_modules/ajv/dist/runtime/ucs2length.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    function ucs2length(str) {
      const len = str.length;
      let length = 0;
      let pos = 0;
      let value;
      while (pos < len) {
        length++;
        value = str.charCodeAt(pos++);
        if (value >= 55296 && value <= 56319 && pos < len) {
          value = str.charCodeAt(pos);
          if ((value & 64512) === 56320)
            pos++;
        }
      }
      return length;
    }
    exports.default = ucs2length;
    ucs2length.code = 'require("ajv/dist/runtime/ucs2length").default';
  }
});

var require_formats = __commonJS({
  "node_modules/ajv-formats/dist/formats.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.formatNames = exports.fastFormats = exports.fullFormats = void 0;
    function fmtDef(validate, compare) {
      return { validate, compare };
    }
    exports.fullFormats = {
      date: fmtDef(date, compareDate),
      time: fmtDef(getTime(true), compareTime),
      "date-time": fmtDef(getDateTime(true), compareDateTime),
      "iso-time": fmtDef(getTime(), compareIsoTime),
      "iso-date-time": fmtDef(getDateTime(), compareIsoDateTime),
      duration: /^P(?!$)((\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+S)?)?|(\d+W)?)$/,
      uri,
      "uri-reference": /^(?:[a-z][a-z0-9+\-.]*:)?(?:\/?\/(?:(?:[a-z0-9\-._~!$&'()*+,;=:]|%[0-9a-f]{2})*@)?(?:\[(?:(?:(?:(?:[0-9a-f]{1,4}:){6}|::(?:[0-9a-f]{1,4}:){5}|(?:[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){4}|(?:(?:[0-9a-f]{1,4}:){0,1}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){3}|(?:(?:[0-9a-f]{1,4}:){0,2}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){2}|(?:(?:[0-9a-f]{1,4}:){0,3}[0-9a-f]{1,4})?::[0-9a-f]{1,4}:|(?:(?:[0-9a-f]{1,4}:){0,4}[0-9a-f]{1,4})?::)(?:[0-9a-f]{1,4}:[0-9a-f]{1,4}|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?))|(?:(?:[0-9a-f]{1,4}:){0,5}[0-9a-f]{1,4})?::[0-9a-f]{1,4}|(?:(?:[0-9a-f]{1,4}:){0,6}[0-9a-f]{1,4})?::)|[Vv][0-9a-f]+\.[a-z0-9\-._~!$&'()*+,;=:]+)\]|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?)|(?:[a-z0-9\-._~!$&'"()*+,;=]|%[0-9a-f]{2})*)(?::\d*)?(?:\/(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})*)*|\/(?:(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})*)*)?|(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})*)*)?(?:\?(?:[a-z0-9\-._~!$&'"()*+,;=:@/?]|%[0-9a-f]{2})*)?(?:#(?:[a-z0-9\-._~!$&'"()*+,;=:@/?]|%[0-9a-f]{2})*)?$/i,
      "uri-template": /^(?:(?:[^\x00-\x20"'<>%\\^`{|}]|%[0-9a-f]{2})|\{[+#./;?&=,!@|]?(?:[a-z0-9_]|%[0-9a-f]{2})+(?::[1-9][0-9]{0,3}|\*)?(?:,(?:[a-z0-9_]|%[0-9a-f]{2})+(?::[1-9][0-9]{0,3}|\*)?)*\})*$/i,
      url: /^(?:https?|ftp):\/\/(?:\S+(?::\S*)?@)?(?:(?!(?:10|127)(?:\.\d{1,3}){3})(?!(?:169\.254|192\.168)(?:\.\d{1,3}){2})(?!172\.(?:1[6-9]|2\d|3[0-1])(?:\.\d{1,3}){2})(?:[1-9]\d?|1\d\d|2[01]\d|22[0-3])(?:\.(?:1?\d{1,2}|2[0-4]\d|25[0-5])){2}(?:\.(?:[1-9]\d?|1\d\d|2[0-4]\d|25[0-4]))|(?:(?:[a-z0-9\u{00a1}-\u{ffff}]+-)*[a-z0-9\u{00a1}-\u{ffff}]+)(?:\.(?:[a-z0-9\u{00a1}-\u{ffff}]+-)*[a-z0-9\u{00a1}-\u{ffff}]+)*(?:\.(?:[a-z\u{00a1}-\u{ffff}]{2,})))(?::\d{2,5})?(?:\/[^\s]*)?$/iu,
      email: /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/i,
      hostname: /^(?=.{1,253}\.?$)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[-0-9a-z]{0,61}[0-9a-z])?)*\.?$/i,
      ipv4: /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)\.){3}(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)$/,
      ipv6: /^((([0-9a-f]{1,4}:){7}([0-9a-f]{1,4}|:))|(([0-9a-f]{1,4}:){6}(:[0-9a-f]{1,4}|((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3})|:))|(([0-9a-f]{1,4}:){5}(((:[0-9a-f]{1,4}){1,2})|:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3})|:))|(([0-9a-f]{1,4}:){4}(((:[0-9a-f]{1,4}){1,3})|((:[0-9a-f]{1,4})?:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(([0-9a-f]{1,4}:){3}(((:[0-9a-f]{1,4}){1,4})|((:[0-9a-f]{1,4}){0,2}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(([0-9a-f]{1,4}:){2}(((:[0-9a-f]{1,4}){1,5})|((:[0-9a-f]{1,4}){0,3}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(([0-9a-f]{1,4}:){1}(((:[0-9a-f]{1,4}){1,6})|((:[0-9a-f]{1,4}){0,4}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(:(((:[0-9a-f]{1,4}){1,7})|((:[0-9a-f]{1,4}){0,5}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:)))$/i,
      regex,
      uuid: /^(?:urn:uuid:)?[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i,
      "json-pointer": /^(?:\/(?:[^~/]|~0|~1)*)*$/,
      "json-pointer-uri-fragment": /^#(?:\/(?:[a-z0-9_\-.!$&'()*+,;:=@]|%[0-9a-f]{2}|~0|~1)*)*$/i,
      "relative-json-pointer": /^(?:0|[1-9][0-9]*)(?:#|(?:\/(?:[^~/]|~0|~1)*)*)$/,
      byte,
      int32: { type: "number", validate: validateInt32 },
      int64: { type: "number", validate: validateInt64 },
      float: { type: "number", validate: validateNumber },
      double: { type: "number", validate: validateNumber },
      password: true,
      binary: true
    };
    exports.fastFormats = {
      ...exports.fullFormats,
      date: fmtDef(/^\d\d\d\d-[0-1]\d-[0-3]\d$/, compareDate),
      time: fmtDef(/^(?:[0-2]\d:[0-5]\d:[0-5]\d|23:59:60)(?:\.\d+)?(?:z|[+-]\d\d(?::?\d\d)?)$/i, compareTime),
      "date-time": fmtDef(/^\d\d\d\d-[0-1]\d-[0-3]\dt(?:[0-2]\d:[0-5]\d:[0-5]\d|23:59:60)(?:\.\d+)?(?:z|[+-]\d\d(?::?\d\d)?)$/i, compareDateTime),
      "iso-time": fmtDef(/^(?:[0-2]\d:[0-5]\d:[0-5]\d|23:59:60)(?:\.\d+)?(?:z|[+-]\d\d(?::?\d\d)?)?$/i, compareIsoTime),
      "iso-date-time": fmtDef(/^\d\d\d\d-[0-1]\d-[0-3]\d[t\s](?:[0-2]\d:[0-5]\d:[0-5]\d|23:59:60)(?:\.\d+)?(?:z|[+-]\d\d(?::?\d\d)?)?$/i, compareIsoDateTime),
      uri: /^(?:[a-z][a-z0-9+\-.]*:)(?:\/?\/)?[^\s]*$/i,
      "uri-reference": /^(?:(?:[a-z][a-z0-9+\-.]*:)?\/?\/)?(?:[^\\\s#][^\s#]*)?(?:#[^\\\s]*)?$/i,
      email: /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*$/i
    };
    exports.formatNames = Object.keys(exports.fullFormats);
    function isLeapYear(year) {
      return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
    }
    var DATE = /^(\d\d\d\d)-(\d\d)-(\d\d)$/;
    var DAYS = [0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    function date(str) {
      const matches = DATE.exec(str);
      if (!matches)
        return false;
      const year = +matches[1];
      const month = +matches[2];
      const day = +matches[3];
      return month >= 1 && month <= 12 && day >= 1 && day <= (month === 2 && isLeapYear(year) ? 29 : DAYS[month]);
    }
    function compareDate(d1, d2) {
      if (!(d1 && d2))
        return void 0;
      if (d1 > d2)
        return 1;
      if (d1 < d2)
        return -1;
      return 0;
    }
    var TIME = /^(\d\d):(\d\d):(\d\d(?:\.\d+)?)(z|([+-])(\d\d)(?::?(\d\d))?)?$/i;
    function getTime(strictTimeZone) {
      return function time(str) {
        const matches = TIME.exec(str);
        if (!matches)
          return false;
        const hr = +matches[1];
        const min = +matches[2];
        const sec = +matches[3];
        const tz = matches[4];
        const tzSign = matches[5] === "-" ? -1 : 1;
        const tzH = +(matches[6] || 0);
        const tzM = +(matches[7] || 0);
        if (tzH > 23 || tzM > 59 || strictTimeZone && !tz)
          return false;
        if (hr <= 23 && min <= 59 && sec < 60)
          return true;
        const utcMin = min - tzM * tzSign;
        const utcHr = hr - tzH * tzSign - (utcMin < 0 ? 1 : 0);
        return (utcHr === 23 || utcHr === -1) && (utcMin === 59 || utcMin === -1) && sec < 61;
      };
    }
    function compareTime(s1, s2) {
      if (!(s1 && s2))
        return void 0;
      const t1 = (/* @__PURE__ */ new Date("2020-01-01T" + s1)).valueOf();
      const t2 = (/* @__PURE__ */ new Date("2020-01-01T" + s2)).valueOf();
      if (!(t1 && t2))
        return void 0;
      return t1 - t2;
    }
    function compareIsoTime(t1, t2) {
      if (!(t1 && t2))
        return void 0;
      const a1 = TIME.exec(t1);
      const a2 = TIME.exec(t2);
      if (!(a1 && a2))
        return void 0;
      t1 = a1[1] + a1[2] + a1[3];
      t2 = a2[1] + a2[2] + a2[3];
      if (t1 > t2)
        return 1;
      if (t1 < t2)
        return -1;
      return 0;
    }
    var DATE_TIME_SEPARATOR = /t|\s/i;
    function getDateTime(strictTimeZone) {
      const time = getTime(strictTimeZone);
      return function date_time(str) {
        const dateTime = str.split(DATE_TIME_SEPARATOR);
        return dateTime.length === 2 && date(dateTime[0]) && time(dateTime[1]);
      };
    }
    function compareDateTime(dt1, dt2) {
      if (!(dt1 && dt2))
        return void 0;
      const d1 = new Date(dt1).valueOf();
      const d2 = new Date(dt2).valueOf();
      if (!(d1 && d2))
        return void 0;
      return d1 - d2;
    }
    function compareIsoDateTime(dt1, dt2) {
      if (!(dt1 && dt2))
        return void 0;
      const [d1, t1] = dt1.split(DATE_TIME_SEPARATOR);
      const [d2, t2] = dt2.split(DATE_TIME_SEPARATOR);
      const res = compareDate(d1, d2);
      if (res === void 0)
        return void 0;
      return res || compareTime(t1, t2);
    }
    var NOT_URI_FRAGMENT = /\/|:/;
    var URI = /^(?:[a-z][a-z0-9+\-.]*:)(?:\/?\/(?:(?:[a-z0-9\-._~!$&'()*+,;=:]|%[0-9a-f]{2})*@)?(?:\[(?:(?:(?:(?:[0-9a-f]{1,4}:){6}|::(?:[0-9a-f]{1,4}:){5}|(?:[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){4}|(?:(?:[0-9a-f]{1,4}:){0,1}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){3}|(?:(?:[0-9a-f]{1,4}:){0,2}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){2}|(?:(?:[0-9a-f]{1,4}:){0,3}[0-9a-f]{1,4})?::[0-9a-f]{1,4}:|(?:(?:[0-9a-f]{1,4}:){0,4}[0-9a-f]{1,4})?::)(?:[0-9a-f]{1,4}:[0-9a-f]{1,4}|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?))|(?:(?:[0-9a-f]{1,4}:){0,5}[0-9a-f]{1,4})?::[0-9a-f]{1,4}|(?:(?:[0-9a-f]{1,4}:){0,6}[0-9a-f]{1,4})?::)|[Vv][0-9a-f]+\.[a-z0-9\-._~!$&'()*+,;=:]+)\]|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?)|(?:[a-z0-9\-._~!$&'()*+,;=]|%[0-9a-f]{2})*)(?::\d*)?(?:\/(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})*)*|\/(?:(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})*)*)?|(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})*)*)(?:\?(?:[a-z0-9\-._~!$&'()*+,;=:@/?]|%[0-9a-f]{2})*)?(?:#(?:[a-z0-9\-._~!$&'()*+,;=:@/?]|%[0-9a-f]{2})*)?$/i;
    function uri(str) {
      return NOT_URI_FRAGMENT.test(str) && URI.test(str);
    }
    var BYTE = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/gm;
    function byte(str) {
      BYTE.lastIndex = 0;
      return BYTE.test(str);
    }
    var MIN_INT32 = -(2 ** 31);
    var MAX_INT32 = 2 ** 31 - 1;
    function validateInt32(value) {
      return Number.isInteger(value) && value <= MAX_INT32 && value >= MIN_INT32;
    }
    function validateInt64(value) {
      return Number.isInteger(value);
    }
    function validateNumber() {
      return true;
    }
    var Z_ANCHOR = /[^\\]\\Z/;
    function regex(str) {
      if (Z_ANCHOR.test(str))
        return false;
      try {
        new RegExp(str);
        return true;
      } catch (e) {
        return false;
      }
    }
  }
});

var formats_exports = {};
__export(formats_exports, {
  documentFormats: () => documentFormats
});
function isServiceAddress(text) {
  if (text === "" || HOST.test(text)) return true;
  if (/[\u0000-\u0020\u007f\\]/.test(text) || !/^[A-Za-z][A-Za-z0-9+.-]*:\/\/[^/]/.test(text)) return false;
  try {
    const { username, password, protocol } = new URL(text);
    return username === "" && password === "" && !FORBIDDEN_SCHEMES.has(protocol);
  } catch {
    return false;
  }
}
var import_formats, uuid, uriReference, isDateTime, isTime, utcOf, FORBIDDEN_SCHEMES, HOST, isRecordKey, isTextLine, documentFormats;
var init_formats = __esm({
  "scripts/generate/formats.ts"() {
    "use strict";
    import_formats = __toESM(require_formats(), 1);
    ({ uuid, "uri-reference": uriReference } = import_formats.default.fullFormats);
    ({ validate: isDateTime } = import_formats.default.fullFormats["date-time"]);
    isTime = (text) => isDateTime(text) && /^\d{4}-/.test(utcOf(Date.parse(text)));
    utcOf = (time) => Number.isNaN(time) ? "" : new Date(time).toISOString();
    FORBIDDEN_SCHEMES = /* @__PURE__ */ new Set(["javascript:", "data:", "vbscript:", "file:"]);
    HOST = /^(\[[0-9A-Fa-f:.]+\]|[A-Za-z0-9_]([A-Za-z0-9_-]*[A-Za-z0-9_])?(\.[A-Za-z0-9_]([A-Za-z0-9_-]*[A-Za-z0-9_])?)*\.?)(:[0-9]{1,5})?$/;
    isRecordKey = (text) => text !== "." && text !== ".." && !/[\u0000-\u001f\u007f-\u009f]/.test(text) && text.isWellFormed();
    isTextLine = (text) => !/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/.test(text);
    documentFormats = {
      uuid,
      "uri-reference": uriReference,
      "date-time": isTime,
      "service-address": isServiceAddress,
      "record-key": isRecordKey,
      "text-line": isTextLine
    };
  }
});

var require_stdin = __commonJS({
  "<stdin>"(exports) {
    exports.v0 = validate52;
    var func0 = Object.prototype.hasOwnProperty;
    var func66 = require_ucs2length().default;
    var formats0 = (init_formats(), __toCommonJS(formats_exports)).documentFormats["record-key"];
    var formats2 = (init_formats(), __toCommonJS(formats_exports)).documentFormats["service-address"];
    function validate54(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
      let vErrors = null;
      let errors = 0;
      const evaluated0 = validate54.evaluated;
      if (evaluated0.dynamicProps) {
        evaluated0.props = void 0;
      }
      if (evaluated0.dynamicItems) {
        evaluated0.items = void 0;
      }
      if (errors === 0) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          let missing0;
          if ((data.network_id === void 0 || !func0.call(data, "network_id")) && (missing0 = "network_id") || (data.network_name === void 0 || !func0.call(data, "network_name")) && (missing0 = "network_name") || (data.metadata === void 0 || !func0.call(data, "metadata")) && (missing0 = "metadata") || (data.services_map === void 0 || !func0.call(data, "services_map")) && (missing0 = "services_map") || (data.policies === void 0 || !func0.call(data, "policies")) && (missing0 = "policies")) {
            validate54.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
            return false;
          } else {
            const _errs1 = errors;
            for (const key0 of Object.keys(data)) {
              if (!(key0 === "network_id" || key0 === "network_name" || key0 === "metadata" || key0 === "services_map" || key0 === "policies")) {
                validate54.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
                return false;
                break;
              }
            }
            if (_errs1 === errors) {
              if (data.network_id !== void 0 && func0.call(data, "network_id")) {
                let data0 = data.network_id;
                const _errs2 = errors;
                if (errors === _errs2) {
                  if (errors === _errs2) {
                    if (typeof data0 === "string") {
                      if (func66(data0) > 255) {
                        validate54.errors = [{ instancePath: instancePath + "/network_id", schemaPath: "#/properties/network_id/maxLength", keyword: "maxLength", params: { limit: 255 }, message: "must NOT have more than 255 characters" }];
                        return false;
                      } else {
                        if (func66(data0) < 1) {
                          validate54.errors = [{ instancePath: instancePath + "/network_id", schemaPath: "#/properties/network_id/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }];
                          return false;
                        } else {
                          if (!formats0(data0)) {
                            validate54.errors = [{ instancePath: instancePath + "/network_id", schemaPath: "#/properties/network_id/format", keyword: "format", params: { format: "record-key" }, message: 'must match format "record-key"' }];
                            return false;
                          }
                        }
                      }
                    } else {
                      validate54.errors = [{ instancePath: instancePath + "/network_id", schemaPath: "#/properties/network_id/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                      return false;
                    }
                  }
                }
                var valid0 = _errs2 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.network_name !== void 0 && func0.call(data, "network_name")) {
                  let data1 = data.network_name;
                  const _errs4 = errors;
                  if (errors === _errs4) {
                    if (typeof data1 === "string") {
                      if (func66(data1) > 1024) {
                        validate54.errors = [{ instancePath: instancePath + "/network_name", schemaPath: "#/properties/network_name/maxLength", keyword: "maxLength", params: { limit: 1024 }, message: "must NOT have more than 1024 characters" }];
                        return false;
                      } else {
                        if (func66(data1) < 1) {
                          validate54.errors = [{ instancePath: instancePath + "/network_name", schemaPath: "#/properties/network_name/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }];
                          return false;
                        }
                      }
                    } else {
                      validate54.errors = [{ instancePath: instancePath + "/network_name", schemaPath: "#/properties/network_name/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                      return false;
                    }
                  }
                  var valid0 = _errs4 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.metadata !== void 0 && func0.call(data, "metadata")) {
                    let data2 = data.metadata;
                    const _errs6 = errors;
                    if (errors === _errs6) {
                      if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
                      } else {
                        validate54.errors = [{ instancePath: instancePath + "/metadata", schemaPath: "#/properties/metadata/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                        return false;
                      }
                    }
                    var valid0 = _errs6 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.services_map !== void 0 && func0.call(data, "services_map")) {
                      let data3 = data.services_map;
                      const _errs9 = errors;
                      if (errors === _errs9) {
                        if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
                          for (const key1 of Object.keys(data3)) {
                            let data4 = data3[key1];
                            const _errs12 = errors;
                            if (errors === _errs12) {
                              if (errors === _errs12) {
                                if (typeof data4 === "string") {
                                  if (func66(data4) > 2048) {
                                    validate54.errors = [{ instancePath: instancePath + "/services_map/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/services_map/additionalProperties/maxLength", keyword: "maxLength", params: { limit: 2048 }, message: "must NOT have more than 2048 characters" }];
                                    return false;
                                  } else {
                                    if (func66(data4) < 1) {
                                      validate54.errors = [{ instancePath: instancePath + "/services_map/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/services_map/additionalProperties/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }];
                                      return false;
                                    } else {
                                      if (!formats2(data4)) {
                                        validate54.errors = [{ instancePath: instancePath + "/services_map/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/services_map/additionalProperties/format", keyword: "format", params: { format: "service-address" }, message: 'must match format "service-address"' }];
                                        return false;
                                      }
                                    }
                                  }
                                } else {
                                  validate54.errors = [{ instancePath: instancePath + "/services_map/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/services_map/additionalProperties/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                  return false;
                                }
                              }
                            }
                            var valid1 = _errs12 === errors;
                            if (!valid1) {
                              break;
                            }
                          }
                        } else {
                          validate54.errors = [{ instancePath: instancePath + "/services_map", schemaPath: "#/properties/services_map/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                          return false;
                        }
                      }
                      var valid0 = _errs9 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data.policies !== void 0 && func0.call(data, "policies")) {
                        let data5 = data.policies;
                        const _errs14 = errors;
                        if (errors === _errs14) {
                          if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
                            for (const key2 of Object.keys(data5)) {
                              let data6 = data5[key2];
                              const _errs17 = errors;
                              if (errors === _errs17) {
                                if (typeof data6 === "string") {
                                  if (func66(data6) > 2048) {
                                    validate54.errors = [{ instancePath: instancePath + "/policies/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/policies/additionalProperties/maxLength", keyword: "maxLength", params: { limit: 2048 }, message: "must NOT have more than 2048 characters" }];
                                    return false;
                                  }
                                } else {
                                  validate54.errors = [{ instancePath: instancePath + "/policies/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/policies/additionalProperties/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                  return false;
                                }
                              }
                              var valid2 = _errs17 === errors;
                              if (!valid2) {
                                break;
                              }
                            }
                          } else {
                            validate54.errors = [{ instancePath: instancePath + "/policies", schemaPath: "#/properties/policies/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                            return false;
                          }
                        }
                        var valid0 = _errs14 === errors;
                      } else {
                        var valid0 = true;
                      }
                    }
                  }
                }
              }
            }
          }
        } else {
          validate54.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
          return false;
        }
      }
      validate54.errors = vErrors;
      return errors === 0;
    }
    validate54.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
    function validate52(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
      let vErrors = null;
      let errors = 0;
      const evaluated0 = validate52.evaluated;
      if (evaluated0.dynamicProps) {
        evaluated0.props = void 0;
      }
      if (evaluated0.dynamicItems) {
        evaluated0.items = void 0;
      }
      if (!validate54(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate54.errors : vErrors.concat(validate54.errors);
        errors = vErrors.length;
      }
      validate52.errors = vErrors;
      return errors === 0;
    }
    validate52.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
    exports.v1 = validate56;
    function validate56(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
      let vErrors = null;
      let errors = 0;
      const evaluated0 = validate56.evaluated;
      if (evaluated0.dynamicProps) {
        evaluated0.props = void 0;
      }
      if (evaluated0.dynamicItems) {
        evaluated0.items = void 0;
      }
      if (errors === 0) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          for (const key0 of Object.keys(data)) {
            validate56.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
            return false;
            break;
          }
        } else {
          validate56.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
          return false;
        }
      }
      validate56.errors = vErrors;
      return errors === 0;
    }
    validate56.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
    exports.v2 = validate57;
    function validate57(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
      let vErrors = null;
      let errors = 0;
      const evaluated0 = validate57.evaluated;
      if (evaluated0.dynamicProps) {
        evaluated0.props = void 0;
      }
      if (evaluated0.dynamicItems) {
        evaluated0.items = void 0;
      }
      if (errors === 0) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          if (data["idempotency-key"] !== void 0 && func0.call(data, "idempotency-key")) {
            let data0 = data["idempotency-key"];
            const _errs1 = errors;
            if (errors === _errs1) {
              if (typeof data0 === "string") {
                if (func66(data0) > 512) {
                  validate57.errors = [{ instancePath: instancePath + "/idempotency-key", schemaPath: "#/properties/idempotency-key/maxLength", keyword: "maxLength", params: { limit: 512 }, message: "must NOT have more than 512 characters" }];
                  return false;
                }
              } else {
                validate57.errors = [{ instancePath: instancePath + "/idempotency-key", schemaPath: "#/properties/idempotency-key/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                return false;
              }
            }
            var valid0 = _errs1 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.prefer !== void 0 && func0.call(data, "prefer")) {
              let data1 = data.prefer;
              const _errs3 = errors;
              if (errors === _errs3) {
                if (typeof data1 === "string") {
                  if (func66(data1) > 256) {
                    validate57.errors = [{ instancePath: instancePath + "/prefer", schemaPath: "#/properties/prefer/maxLength", keyword: "maxLength", params: { limit: 256 }, message: "must NOT have more than 256 characters" }];
                    return false;
                  }
                } else {
                  validate57.errors = [{ instancePath: instancePath + "/prefer", schemaPath: "#/properties/prefer/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                  return false;
                }
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
          }
        } else {
          validate57.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
          return false;
        }
      }
      validate57.errors = vErrors;
      return errors === 0;
    }
    validate57.evaluated = { "props": { "idempotency-key": true, "prefer": true }, "dynamicProps": false, "dynamicItems": false };
    exports.v3 = validate58;
    function validate59(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
      let vErrors = null;
      let errors = 0;
      const evaluated0 = validate59.evaluated;
      if (evaluated0.dynamicProps) {
        evaluated0.props = void 0;
      }
      if (evaluated0.dynamicItems) {
        evaluated0.items = void 0;
      }
      if (errors === 0) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          let missing0;
          if ((data.network_id === void 0 || !func0.call(data, "network_id")) && (missing0 = "network_id") || (data.network_name === void 0 || !func0.call(data, "network_name")) && (missing0 = "network_name")) {
            validate59.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
            return false;
          } else {
            const _errs1 = errors;
            for (const key0 of Object.keys(data)) {
              if (!(key0 === "network_id" || key0 === "network_name" || key0 === "metadata" || key0 === "services_map" || key0 === "policies")) {
                validate59.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
                return false;
                break;
              }
            }
            if (_errs1 === errors) {
              if (data.network_id !== void 0 && func0.call(data, "network_id")) {
                let data0 = data.network_id;
                const _errs2 = errors;
                if (errors === _errs2) {
                  if (errors === _errs2) {
                    if (typeof data0 === "string") {
                      if (func66(data0) > 255) {
                        validate59.errors = [{ instancePath: instancePath + "/network_id", schemaPath: "#/properties/network_id/maxLength", keyword: "maxLength", params: { limit: 255 }, message: "must NOT have more than 255 characters" }];
                        return false;
                      } else {
                        if (func66(data0) < 1) {
                          validate59.errors = [{ instancePath: instancePath + "/network_id", schemaPath: "#/properties/network_id/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }];
                          return false;
                        } else {
                          if (!formats0(data0)) {
                            validate59.errors = [{ instancePath: instancePath + "/network_id", schemaPath: "#/properties/network_id/format", keyword: "format", params: { format: "record-key" }, message: 'must match format "record-key"' }];
                            return false;
                          }
                        }
                      }
                    } else {
                      validate59.errors = [{ instancePath: instancePath + "/network_id", schemaPath: "#/properties/network_id/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                      return false;
                    }
                  }
                }
                var valid0 = _errs2 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.network_name !== void 0 && func0.call(data, "network_name")) {
                  let data1 = data.network_name;
                  const _errs4 = errors;
                  if (errors === _errs4) {
                    if (typeof data1 === "string") {
                      if (func66(data1) > 1024) {
                        validate59.errors = [{ instancePath: instancePath + "/network_name", schemaPath: "#/properties/network_name/maxLength", keyword: "maxLength", params: { limit: 1024 }, message: "must NOT have more than 1024 characters" }];
                        return false;
                      } else {
                        if (func66(data1) < 1) {
                          validate59.errors = [{ instancePath: instancePath + "/network_name", schemaPath: "#/properties/network_name/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }];
                          return false;
                        }
                      }
                    } else {
                      validate59.errors = [{ instancePath: instancePath + "/network_name", schemaPath: "#/properties/network_name/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                      return false;
                    }
                  }
                  var valid0 = _errs4 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.metadata !== void 0 && func0.call(data, "metadata")) {
                    let data2 = data.metadata;
                    const _errs6 = errors;
                    if (errors === _errs6) {
                      if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
                      } else {
                        validate59.errors = [{ instancePath: instancePath + "/metadata", schemaPath: "#/properties/metadata/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                        return false;
                      }
                    }
                    var valid0 = _errs6 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.services_map !== void 0 && func0.call(data, "services_map")) {
                      let data3 = data.services_map;
                      const _errs9 = errors;
                      if (errors === _errs9) {
                        if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
                          for (const key1 of Object.keys(data3)) {
                            let data4 = data3[key1];
                            const _errs12 = errors;
                            if (errors === _errs12) {
                              if (errors === _errs12) {
                                if (typeof data4 === "string") {
                                  if (func66(data4) > 2048) {
                                    validate59.errors = [{ instancePath: instancePath + "/services_map/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/services_map/additionalProperties/maxLength", keyword: "maxLength", params: { limit: 2048 }, message: "must NOT have more than 2048 characters" }];
                                    return false;
                                  } else {
                                    if (func66(data4) < 1) {
                                      validate59.errors = [{ instancePath: instancePath + "/services_map/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/services_map/additionalProperties/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }];
                                      return false;
                                    } else {
                                      if (!formats2(data4)) {
                                        validate59.errors = [{ instancePath: instancePath + "/services_map/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/services_map/additionalProperties/format", keyword: "format", params: { format: "service-address" }, message: 'must match format "service-address"' }];
                                        return false;
                                      }
                                    }
                                  }
                                } else {
                                  validate59.errors = [{ instancePath: instancePath + "/services_map/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/services_map/additionalProperties/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                  return false;
                                }
                              }
                            }
                            var valid1 = _errs12 === errors;
                            if (!valid1) {
                              break;
                            }
                          }
                        } else {
                          validate59.errors = [{ instancePath: instancePath + "/services_map", schemaPath: "#/properties/services_map/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                          return false;
                        }
                      }
                      var valid0 = _errs9 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data.policies !== void 0 && func0.call(data, "policies")) {
                        let data5 = data.policies;
                        const _errs14 = errors;
                        if (errors === _errs14) {
                          if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
                            for (const key2 of Object.keys(data5)) {
                              let data6 = data5[key2];
                              const _errs17 = errors;
                              if (errors === _errs17) {
                                if (typeof data6 === "string") {
                                  if (func66(data6) > 2048) {
                                    validate59.errors = [{ instancePath: instancePath + "/policies/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/policies/additionalProperties/maxLength", keyword: "maxLength", params: { limit: 2048 }, message: "must NOT have more than 2048 characters" }];
                                    return false;
                                  }
                                } else {
                                  validate59.errors = [{ instancePath: instancePath + "/policies/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/policies/additionalProperties/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                  return false;
                                }
                              }
                              var valid2 = _errs17 === errors;
                              if (!valid2) {
                                break;
                              }
                            }
                          } else {
                            validate59.errors = [{ instancePath: instancePath + "/policies", schemaPath: "#/properties/policies/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                            return false;
                          }
                        }
                        var valid0 = _errs14 === errors;
                      } else {
                        var valid0 = true;
                      }
                    }
                  }
                }
              }
            }
          }
        } else {
          validate59.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
          return false;
        }
      }
      validate59.errors = vErrors;
      return errors === 0;
    }
    validate59.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
    function validate58(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
      let vErrors = null;
      let errors = 0;
      const evaluated0 = validate58.evaluated;
      if (evaluated0.dynamicProps) {
        evaluated0.props = void 0;
      }
      if (evaluated0.dynamicItems) {
        evaluated0.items = void 0;
      }
      if (!validate59(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate59.errors : vErrors.concat(validate59.errors);
        errors = vErrors.length;
      }
      validate58.errors = vErrors;
      return errors === 0;
    }
    validate58.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
    exports.v4 = validate61;
    var schema27 = { "title": "CreatedEnvelope", "description": "The answer to a creation.", "type": "object", "additionalProperties": false, "required": ["success", "data"], "properties": { "success": { "type": "boolean", "enum": [true], "description": "Always `true`.", "examples": [true] }, "data": { "$ref": "#/components/schemas/CreatedMessage" } } };
    function validate63(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
      let vErrors = null;
      let errors = 0;
      const evaluated0 = validate63.evaluated;
      if (evaluated0.dynamicProps) {
        evaluated0.props = void 0;
      }
      if (evaluated0.dynamicItems) {
        evaluated0.items = void 0;
      }
      if (errors === 0) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          let missing0;
          if ((data.message === void 0 || !func0.call(data, "message")) && (missing0 = "message") || (data.id === void 0 || !func0.call(data, "id")) && (missing0 = "id")) {
            validate63.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
            return false;
          } else {
            const _errs1 = errors;
            for (const key0 of Object.keys(data)) {
              if (!(key0 === "message" || key0 === "id")) {
                validate63.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
                return false;
                break;
              }
            }
            if (_errs1 === errors) {
              if (data.message !== void 0 && func0.call(data, "message")) {
                const _errs2 = errors;
                if (typeof data.message !== "string") {
                  validate63.errors = [{ instancePath: instancePath + "/message", schemaPath: "#/properties/message/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                  return false;
                }
                var valid0 = _errs2 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.id !== void 0 && func0.call(data, "id")) {
                  const _errs4 = errors;
                  if (typeof data.id !== "string") {
                    validate63.errors = [{ instancePath: instancePath + "/id", schemaPath: "#/properties/id/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                    return false;
                  }
                  var valid0 = _errs4 === errors;
                } else {
                  var valid0 = true;
                }
              }
            }
          }
        } else {
          validate63.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
          return false;
        }
      }
      validate63.errors = vErrors;
      return errors === 0;
    }
    validate63.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
    function validate62(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
      let vErrors = null;
      let errors = 0;
      const evaluated0 = validate62.evaluated;
      if (evaluated0.dynamicProps) {
        evaluated0.props = void 0;
      }
      if (evaluated0.dynamicItems) {
        evaluated0.items = void 0;
      }
      if (errors === 0) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          let missing0;
          if ((data.success === void 0 || !func0.call(data, "success")) && (missing0 = "success") || (data.data === void 0 || !func0.call(data, "data")) && (missing0 = "data")) {
            validate62.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
            return false;
          } else {
            const _errs1 = errors;
            for (const key0 of Object.keys(data)) {
              if (!(key0 === "success" || key0 === "data")) {
                validate62.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
                return false;
                break;
              }
            }
            if (_errs1 === errors) {
              if (data.success !== void 0 && func0.call(data, "success")) {
                let data0 = data.success;
                const _errs2 = errors;
                if (typeof data0 !== "boolean") {
                  validate62.errors = [{ instancePath: instancePath + "/success", schemaPath: "#/properties/success/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }];
                  return false;
                }
                if (!(data0 === true)) {
                  validate62.errors = [{ instancePath: instancePath + "/success", schemaPath: "#/properties/success/enum", keyword: "enum", params: { allowedValues: schema27.properties.success.enum }, message: "must be equal to one of the allowed values" }];
                  return false;
                }
                var valid0 = _errs2 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.data !== void 0 && func0.call(data, "data")) {
                  const _errs4 = errors;
                  if (!validate63(data.data, { instancePath: instancePath + "/data", parentData: data, parentDataProperty: "data", rootData, dynamicAnchors })) {
                    vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors);
                    errors = vErrors.length;
                  }
                  var valid0 = _errs4 === errors;
                } else {
                  var valid0 = true;
                }
              }
            }
          }
        } else {
          validate62.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
          return false;
        }
      }
      validate62.errors = vErrors;
      return errors === 0;
    }
    validate62.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
    var schema29 = { "title": "NetworkEnvelope", "description": "One network.", "type": "object", "additionalProperties": false, "required": ["success", "data"], "properties": { "success": { "type": "boolean", "enum": [true], "description": "Always `true`.", "examples": [true] }, "data": { "$ref": "#/components/schemas/NetworkRecord" } } };
    function validate67(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
      let vErrors = null;
      let errors = 0;
      const evaluated0 = validate67.evaluated;
      if (evaluated0.dynamicProps) {
        evaluated0.props = void 0;
      }
      if (evaluated0.dynamicItems) {
        evaluated0.items = void 0;
      }
      if (errors === 0) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          let missing0;
          if ((data.network_id === void 0 || !func0.call(data, "network_id")) && (missing0 = "network_id") || (data.network_name === void 0 || !func0.call(data, "network_name")) && (missing0 = "network_name") || (data.metadata === void 0 || !func0.call(data, "metadata")) && (missing0 = "metadata") || (data.services_map === void 0 || !func0.call(data, "services_map")) && (missing0 = "services_map") || (data.policies === void 0 || !func0.call(data, "policies")) && (missing0 = "policies")) {
            validate67.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
            return false;
          } else {
            const _errs1 = errors;
            for (const key0 of Object.keys(data)) {
              if (!(key0 === "network_id" || key0 === "network_name" || key0 === "metadata" || key0 === "services_map" || key0 === "policies")) {
                validate67.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
                return false;
                break;
              }
            }
            if (_errs1 === errors) {
              if (data.network_id !== void 0 && func0.call(data, "network_id")) {
                let data0 = data.network_id;
                const _errs2 = errors;
                if (errors === _errs2) {
                  if (errors === _errs2) {
                    if (typeof data0 === "string") {
                      if (func66(data0) > 255) {
                        validate67.errors = [{ instancePath: instancePath + "/network_id", schemaPath: "#/properties/network_id/maxLength", keyword: "maxLength", params: { limit: 255 }, message: "must NOT have more than 255 characters" }];
                        return false;
                      } else {
                        if (func66(data0) < 1) {
                          validate67.errors = [{ instancePath: instancePath + "/network_id", schemaPath: "#/properties/network_id/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }];
                          return false;
                        } else {
                          if (!formats0(data0)) {
                            validate67.errors = [{ instancePath: instancePath + "/network_id", schemaPath: "#/properties/network_id/format", keyword: "format", params: { format: "record-key" }, message: 'must match format "record-key"' }];
                            return false;
                          }
                        }
                      }
                    } else {
                      validate67.errors = [{ instancePath: instancePath + "/network_id", schemaPath: "#/properties/network_id/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                      return false;
                    }
                  }
                }
                var valid0 = _errs2 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.network_name !== void 0 && func0.call(data, "network_name")) {
                  let data1 = data.network_name;
                  const _errs4 = errors;
                  if (errors === _errs4) {
                    if (typeof data1 === "string") {
                      if (func66(data1) > 1024) {
                        validate67.errors = [{ instancePath: instancePath + "/network_name", schemaPath: "#/properties/network_name/maxLength", keyword: "maxLength", params: { limit: 1024 }, message: "must NOT have more than 1024 characters" }];
                        return false;
                      } else {
                        if (func66(data1) < 1) {
                          validate67.errors = [{ instancePath: instancePath + "/network_name", schemaPath: "#/properties/network_name/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }];
                          return false;
                        }
                      }
                    } else {
                      validate67.errors = [{ instancePath: instancePath + "/network_name", schemaPath: "#/properties/network_name/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                      return false;
                    }
                  }
                  var valid0 = _errs4 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.metadata !== void 0 && func0.call(data, "metadata")) {
                    let data2 = data.metadata;
                    const _errs6 = errors;
                    if (errors === _errs6) {
                      if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
                      } else {
                        validate67.errors = [{ instancePath: instancePath + "/metadata", schemaPath: "#/properties/metadata/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                        return false;
                      }
                    }
                    var valid0 = _errs6 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.services_map !== void 0 && func0.call(data, "services_map")) {
                      let data3 = data.services_map;
                      const _errs9 = errors;
                      if (errors === _errs9) {
                        if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
                          for (const key1 of Object.keys(data3)) {
                            let data4 = data3[key1];
                            const _errs12 = errors;
                            if (errors === _errs12) {
                              if (errors === _errs12) {
                                if (typeof data4 === "string") {
                                  if (func66(data4) > 2048) {
                                    validate67.errors = [{ instancePath: instancePath + "/services_map/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/services_map/additionalProperties/maxLength", keyword: "maxLength", params: { limit: 2048 }, message: "must NOT have more than 2048 characters" }];
                                    return false;
                                  } else {
                                    if (func66(data4) < 1) {
                                      validate67.errors = [{ instancePath: instancePath + "/services_map/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/services_map/additionalProperties/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }];
                                      return false;
                                    } else {
                                      if (!formats2(data4)) {
                                        validate67.errors = [{ instancePath: instancePath + "/services_map/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/services_map/additionalProperties/format", keyword: "format", params: { format: "service-address" }, message: 'must match format "service-address"' }];
                                        return false;
                                      }
                                    }
                                  }
                                } else {
                                  validate67.errors = [{ instancePath: instancePath + "/services_map/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/services_map/additionalProperties/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                  return false;
                                }
                              }
                            }
                            var valid1 = _errs12 === errors;
                            if (!valid1) {
                              break;
                            }
                          }
                        } else {
                          validate67.errors = [{ instancePath: instancePath + "/services_map", schemaPath: "#/properties/services_map/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                          return false;
                        }
                      }
                      var valid0 = _errs9 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data.policies !== void 0 && func0.call(data, "policies")) {
                        let data5 = data.policies;
                        const _errs14 = errors;
                        if (errors === _errs14) {
                          if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
                            for (const key2 of Object.keys(data5)) {
                              let data6 = data5[key2];
                              const _errs17 = errors;
                              if (errors === _errs17) {
                                if (typeof data6 === "string") {
                                  if (func66(data6) > 2048) {
                                    validate67.errors = [{ instancePath: instancePath + "/policies/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/policies/additionalProperties/maxLength", keyword: "maxLength", params: { limit: 2048 }, message: "must NOT have more than 2048 characters" }];
                                    return false;
                                  }
                                } else {
                                  validate67.errors = [{ instancePath: instancePath + "/policies/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/policies/additionalProperties/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                  return false;
                                }
                              }
                              var valid2 = _errs17 === errors;
                              if (!valid2) {
                                break;
                              }
                            }
                          } else {
                            validate67.errors = [{ instancePath: instancePath + "/policies", schemaPath: "#/properties/policies/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                            return false;
                          }
                        }
                        var valid0 = _errs14 === errors;
                      } else {
                        var valid0 = true;
                      }
                    }
                  }
                }
              }
            }
          }
        } else {
          validate67.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
          return false;
        }
      }
      validate67.errors = vErrors;
      return errors === 0;
    }
    validate67.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
    function validate66(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
      let vErrors = null;
      let errors = 0;
      const evaluated0 = validate66.evaluated;
      if (evaluated0.dynamicProps) {
        evaluated0.props = void 0;
      }
      if (evaluated0.dynamicItems) {
        evaluated0.items = void 0;
      }
      if (errors === 0) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          let missing0;
          if ((data.success === void 0 || !func0.call(data, "success")) && (missing0 = "success") || (data.data === void 0 || !func0.call(data, "data")) && (missing0 = "data")) {
            validate66.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
            return false;
          } else {
            const _errs1 = errors;
            for (const key0 of Object.keys(data)) {
              if (!(key0 === "success" || key0 === "data")) {
                validate66.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
                return false;
                break;
              }
            }
            if (_errs1 === errors) {
              if (data.success !== void 0 && func0.call(data, "success")) {
                let data0 = data.success;
                const _errs2 = errors;
                if (typeof data0 !== "boolean") {
                  validate66.errors = [{ instancePath: instancePath + "/success", schemaPath: "#/properties/success/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }];
                  return false;
                }
                if (!(data0 === true)) {
                  validate66.errors = [{ instancePath: instancePath + "/success", schemaPath: "#/properties/success/enum", keyword: "enum", params: { allowedValues: schema29.properties.success.enum }, message: "must be equal to one of the allowed values" }];
                  return false;
                }
                var valid0 = _errs2 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.data !== void 0 && func0.call(data, "data")) {
                  const _errs4 = errors;
                  if (!validate67(data.data, { instancePath: instancePath + "/data", parentData: data, parentDataProperty: "data", rootData, dynamicAnchors })) {
                    vErrors = vErrors === null ? validate67.errors : vErrors.concat(validate67.errors);
                    errors = vErrors.length;
                  }
                  var valid0 = _errs4 === errors;
                } else {
                  var valid0 = true;
                }
              }
            }
          }
        } else {
          validate66.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
          return false;
        }
      }
      validate66.errors = vErrors;
      return errors === 0;
    }
    validate66.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
    function validate61(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
      let vErrors = null;
      let errors = 0;
      const evaluated0 = validate61.evaluated;
      if (evaluated0.dynamicProps) {
        evaluated0.props = void 0;
      }
      if (evaluated0.dynamicItems) {
        evaluated0.items = void 0;
      }
      const _errs0 = errors;
      let valid0 = false;
      const _errs1 = errors;
      if (!validate62(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate62.errors : vErrors.concat(validate62.errors);
        errors = vErrors.length;
      }
      var _valid0 = _errs1 === errors;
      valid0 = valid0 || _valid0;
      if (_valid0) {
        var props0 = true;
      }
      const _errs2 = errors;
      if (!validate66(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate66.errors : vErrors.concat(validate66.errors);
        errors = vErrors.length;
      }
      var _valid0 = _errs2 === errors;
      valid0 = valid0 || _valid0;
      if (_valid0) {
        if (props0 !== true) {
          props0 = true;
        }
      }
      if (!valid0) {
        const err0 = { instancePath, schemaPath: "#/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" };
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors++;
        validate61.errors = vErrors;
        return false;
      } else {
        errors = _errs0;
        if (vErrors !== null) {
          if (_errs0) {
            vErrors.length = _errs0;
          } else {
            vErrors = null;
          }
        }
      }
      validate61.errors = vErrors;
      evaluated0.props = props0;
      return errors === 0;
    }
    validate61.evaluated = { "dynamicProps": true, "dynamicItems": false };
    exports.v5 = validate70;
    var schema32 = { "title": "Failure", "description": "How this registry says no, as the system it comes from does. One sentence that tells what to do next.", "type": "object", "additionalProperties": false, "required": ["success", "error"], "properties": { "success": { "type": "boolean", "enum": [false], "description": "Always `false`.", "examples": [false] }, "error": { "type": "string", "minLength": 1, "description": "The sentence. Its text may change; ask for `application/problem+json` to get a stable code.", "examples": ["network not found"] } } };
    function validate71(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
      let vErrors = null;
      let errors = 0;
      const evaluated0 = validate71.evaluated;
      if (evaluated0.dynamicProps) {
        evaluated0.props = void 0;
      }
      if (evaluated0.dynamicItems) {
        evaluated0.items = void 0;
      }
      if (errors === 0) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          let missing0;
          if ((data.success === void 0 || !func0.call(data, "success")) && (missing0 = "success") || (data.error === void 0 || !func0.call(data, "error")) && (missing0 = "error")) {
            validate71.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
            return false;
          } else {
            const _errs1 = errors;
            for (const key0 of Object.keys(data)) {
              if (!(key0 === "success" || key0 === "error")) {
                validate71.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
                return false;
                break;
              }
            }
            if (_errs1 === errors) {
              if (data.success !== void 0 && func0.call(data, "success")) {
                let data0 = data.success;
                const _errs2 = errors;
                if (typeof data0 !== "boolean") {
                  validate71.errors = [{ instancePath: instancePath + "/success", schemaPath: "#/properties/success/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }];
                  return false;
                }
                if (!(data0 === false)) {
                  validate71.errors = [{ instancePath: instancePath + "/success", schemaPath: "#/properties/success/enum", keyword: "enum", params: { allowedValues: schema32.properties.success.enum }, message: "must be equal to one of the allowed values" }];
                  return false;
                }
                var valid0 = _errs2 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.error !== void 0 && func0.call(data, "error")) {
                  let data1 = data.error;
                  const _errs4 = errors;
                  if (errors === _errs4) {
                    if (typeof data1 === "string") {
                      if (func66(data1) < 1) {
                        validate71.errors = [{ instancePath: instancePath + "/error", schemaPath: "#/properties/error/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }];
                        return false;
                      }
                    } else {
                      validate71.errors = [{ instancePath: instancePath + "/error", schemaPath: "#/properties/error/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                      return false;
                    }
                  }
                  var valid0 = _errs4 === errors;
                } else {
                  var valid0 = true;
                }
              }
            }
          }
        } else {
          validate71.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
          return false;
        }
      }
      validate71.errors = vErrors;
      return errors === 0;
    }
    validate71.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
    function validate70(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
      let vErrors = null;
      let errors = 0;
      const evaluated0 = validate70.evaluated;
      if (evaluated0.dynamicProps) {
        evaluated0.props = void 0;
      }
      if (evaluated0.dynamicItems) {
        evaluated0.items = void 0;
      }
      if (!validate71(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate71.errors : vErrors.concat(validate71.errors);
        errors = vErrors.length;
      }
      validate70.errors = vErrors;
      return errors === 0;
    }
    validate70.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
    exports.v6 = validate73;
    var formats12 = /^(?:[a-z][a-z0-9+\-.]*:)?(?:\/?\/(?:(?:[a-z0-9\-._~!$&'()*+,;=:]|%[0-9a-f]{2})*@)?(?:\[(?:(?:(?:(?:[0-9a-f]{1,4}:){6}|::(?:[0-9a-f]{1,4}:){5}|(?:[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){4}|(?:(?:[0-9a-f]{1,4}:){0,1}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){3}|(?:(?:[0-9a-f]{1,4}:){0,2}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){2}|(?:(?:[0-9a-f]{1,4}:){0,3}[0-9a-f]{1,4})?::[0-9a-f]{1,4}:|(?:(?:[0-9a-f]{1,4}:){0,4}[0-9a-f]{1,4})?::)(?:[0-9a-f]{1,4}:[0-9a-f]{1,4}|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?))|(?:(?:[0-9a-f]{1,4}:){0,5}[0-9a-f]{1,4})?::[0-9a-f]{1,4}|(?:(?:[0-9a-f]{1,4}:){0,6}[0-9a-f]{1,4})?::)|[Vv][0-9a-f]+\.[a-z0-9\-._~!$&'()*+,;=:]+)\]|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?)|(?:[a-z0-9\-._~!$&'"()*+,;=]|%[0-9a-f]{2})*)(?::\d*)?(?:\/(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})*)*|\/(?:(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})*)*)?|(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})*)*)?(?:\?(?:[a-z0-9\-._~!$&'"()*+,;=:@/?]|%[0-9a-f]{2})*)?(?:#(?:[a-z0-9\-._~!$&'"()*+,;=:@/?]|%[0-9a-f]{2})*)?$/i;
    var pattern3 = new RegExp("^[a-z-]+$", "u");
    function validate75(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
      let vErrors = null;
      let errors = 0;
      const evaluated0 = validate75.evaluated;
      if (evaluated0.dynamicProps) {
        evaluated0.props = void 0;
      }
      if (evaluated0.dynamicItems) {
        evaluated0.items = void 0;
      }
      if (errors === 0) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          let missing0;
          if ((data.pointer === void 0 || !func0.call(data, "pointer")) && (missing0 = "pointer") || (data.detail === void 0 || !func0.call(data, "detail")) && (missing0 = "detail")) {
            validate75.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
            return false;
          } else {
            const _errs1 = errors;
            for (const key0 of Object.keys(data)) {
              if (!(key0 === "pointer" || key0 === "detail")) {
                validate75.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
                return false;
                break;
              }
            }
            if (_errs1 === errors) {
              if (data.pointer !== void 0 && func0.call(data, "pointer")) {
                const _errs2 = errors;
                if (typeof data.pointer !== "string") {
                  validate75.errors = [{ instancePath: instancePath + "/pointer", schemaPath: "#/properties/pointer/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                  return false;
                }
                var valid0 = _errs2 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.detail !== void 0 && func0.call(data, "detail")) {
                  const _errs4 = errors;
                  if (typeof data.detail !== "string") {
                    validate75.errors = [{ instancePath: instancePath + "/detail", schemaPath: "#/properties/detail/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                    return false;
                  }
                  var valid0 = _errs4 === errors;
                } else {
                  var valid0 = true;
                }
              }
            }
          }
        } else {
          validate75.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
          return false;
        }
      }
      validate75.errors = vErrors;
      return errors === 0;
    }
    validate75.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
    function validate74(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
      let vErrors = null;
      let errors = 0;
      const evaluated0 = validate74.evaluated;
      if (evaluated0.dynamicProps) {
        evaluated0.props = void 0;
      }
      if (evaluated0.dynamicItems) {
        evaluated0.items = void 0;
      }
      if (errors === 0) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          let missing0;
          if ((data.type === void 0 || !func0.call(data, "type")) && (missing0 = "type") || (data.title === void 0 || !func0.call(data, "title")) && (missing0 = "title") || (data.status === void 0 || !func0.call(data, "status")) && (missing0 = "status") || (data.code === void 0 || !func0.call(data, "code")) && (missing0 = "code") || (data.instance === void 0 || !func0.call(data, "instance")) && (missing0 = "instance") || (data.requestId === void 0 || !func0.call(data, "requestId")) && (missing0 = "requestId")) {
            validate74.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
            return false;
          } else {
            const _errs1 = errors;
            for (const key0 of Object.keys(data)) {
              if (!(key0 === "type" || key0 === "title" || key0 === "status" || key0 === "detail" || key0 === "instance" || key0 === "code" || key0 === "requestId" || key0 === "errors")) {
                validate74.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
                return false;
                break;
              }
            }
            if (_errs1 === errors) {
              if (data.type !== void 0 && func0.call(data, "type")) {
                let data0 = data.type;
                const _errs2 = errors;
                if (errors === _errs2) {
                  if (errors === _errs2) {
                    if (typeof data0 === "string") {
                      if (!formats12.test(data0)) {
                        validate74.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/properties/type/format", keyword: "format", params: { format: "uri-reference" }, message: 'must match format "uri-reference"' }];
                        return false;
                      }
                    } else {
                      validate74.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                      return false;
                    }
                  }
                }
                var valid0 = _errs2 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.title !== void 0 && func0.call(data, "title")) {
                  const _errs4 = errors;
                  if (typeof data.title !== "string") {
                    validate74.errors = [{ instancePath: instancePath + "/title", schemaPath: "#/properties/title/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                    return false;
                  }
                  var valid0 = _errs4 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.status !== void 0 && func0.call(data, "status")) {
                    let data2 = data.status;
                    const _errs6 = errors;
                    if (!(typeof data2 == "number" && (!(data2 % 1) && !isNaN(data2)) && isFinite(data2))) {
                      validate74.errors = [{ instancePath: instancePath + "/status", schemaPath: "#/properties/status/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
                      return false;
                    }
                    if (errors === _errs6) {
                      if (typeof data2 == "number" && isFinite(data2)) {
                        if (data2 > 599 || isNaN(data2)) {
                          validate74.errors = [{ instancePath: instancePath + "/status", schemaPath: "#/properties/status/maximum", keyword: "maximum", params: { comparison: "<=", limit: 599 }, message: "must be <= 599" }];
                          return false;
                        } else {
                          if (data2 < 400 || isNaN(data2)) {
                            validate74.errors = [{ instancePath: instancePath + "/status", schemaPath: "#/properties/status/minimum", keyword: "minimum", params: { comparison: ">=", limit: 400 }, message: "must be >= 400" }];
                            return false;
                          }
                        }
                      }
                    }
                    var valid0 = _errs6 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.detail !== void 0 && func0.call(data, "detail")) {
                      const _errs8 = errors;
                      if (typeof data.detail !== "string") {
                        validate74.errors = [{ instancePath: instancePath + "/detail", schemaPath: "#/properties/detail/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                        return false;
                      }
                      var valid0 = _errs8 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data.instance !== void 0 && func0.call(data, "instance")) {
                        let data4 = data.instance;
                        const _errs10 = errors;
                        if (errors === _errs10) {
                          if (errors === _errs10) {
                            if (typeof data4 === "string") {
                              if (!formats12.test(data4)) {
                                validate74.errors = [{ instancePath: instancePath + "/instance", schemaPath: "#/properties/instance/format", keyword: "format", params: { format: "uri-reference" }, message: 'must match format "uri-reference"' }];
                                return false;
                              }
                            } else {
                              validate74.errors = [{ instancePath: instancePath + "/instance", schemaPath: "#/properties/instance/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                              return false;
                            }
                          }
                        }
                        var valid0 = _errs10 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data.code !== void 0 && func0.call(data, "code")) {
                          let data5 = data.code;
                          const _errs12 = errors;
                          if (errors === _errs12) {
                            if (typeof data5 === "string") {
                              if (!pattern3.test(data5)) {
                                validate74.errors = [{ instancePath: instancePath + "/code", schemaPath: "#/properties/code/pattern", keyword: "pattern", params: { pattern: "^[a-z-]+$" }, message: 'must match pattern "^[a-z-]+$"' }];
                                return false;
                              }
                            } else {
                              validate74.errors = [{ instancePath: instancePath + "/code", schemaPath: "#/properties/code/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                              return false;
                            }
                          }
                          var valid0 = _errs12 === errors;
                        } else {
                          var valid0 = true;
                        }
                        if (valid0) {
                          if (data.requestId !== void 0 && func0.call(data, "requestId")) {
                            const _errs14 = errors;
                            if (typeof data.requestId !== "string") {
                              validate74.errors = [{ instancePath: instancePath + "/requestId", schemaPath: "#/properties/requestId/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                              return false;
                            }
                            var valid0 = _errs14 === errors;
                          } else {
                            var valid0 = true;
                          }
                          if (valid0) {
                            if (data.errors !== void 0 && func0.call(data, "errors")) {
                              let data7 = data.errors;
                              const _errs16 = errors;
                              if (errors === _errs16) {
                                if (Array.isArray(data7)) {
                                  var valid1 = true;
                                  const len0 = data7.length;
                                  for (let i0 = 0; i0 < len0; i0++) {
                                    const _errs18 = errors;
                                    if (!validate75(data7[i0], { instancePath: instancePath + "/errors/" + i0, parentData: data7, parentDataProperty: i0, rootData, dynamicAnchors })) {
                                      vErrors = vErrors === null ? validate75.errors : vErrors.concat(validate75.errors);
                                      errors = vErrors.length;
                                    }
                                    var valid1 = _errs18 === errors;
                                    if (!valid1) {
                                      break;
                                    }
                                  }
                                } else {
                                  validate74.errors = [{ instancePath: instancePath + "/errors", schemaPath: "#/properties/errors/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                                  return false;
                                }
                              }
                              var valid0 = _errs16 === errors;
                            } else {
                              var valid0 = true;
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        } else {
          validate74.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
          return false;
        }
      }
      validate74.errors = vErrors;
      return errors === 0;
    }
    validate74.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
    function validate73(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
      let vErrors = null;
      let errors = 0;
      const evaluated0 = validate73.evaluated;
      if (evaluated0.dynamicProps) {
        evaluated0.props = void 0;
      }
      if (evaluated0.dynamicItems) {
        evaluated0.items = void 0;
      }
      if (!validate74(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate74.errors : vErrors.concat(validate74.errors);
        errors = vErrors.length;
      }
      validate73.errors = vErrors;
      return errors === 0;
    }
    validate73.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
    exports.v7 = validate78;
    function validate78(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
      let vErrors = null;
      let errors = 0;
      const evaluated0 = validate78.evaluated;
      if (evaluated0.dynamicProps) {
        evaluated0.props = void 0;
      }
      if (evaluated0.dynamicItems) {
        evaluated0.items = void 0;
      }
      if (errors === 0) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          let missing0;
          if ((data.network_id === void 0 || !func0.call(data, "network_id")) && (missing0 = "network_id")) {
            validate78.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
            return false;
          } else {
            if (data.network_id !== void 0 && func0.call(data, "network_id")) {
              let data0 = data.network_id;
              const _errs1 = errors;
              if (errors === _errs1) {
                if (typeof data0 === "string") {
                  if (func66(data0) < 1) {
                    validate78.errors = [{ instancePath: instancePath + "/network_id", schemaPath: "#/properties/network_id/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }];
                    return false;
                  }
                } else {
                  validate78.errors = [{ instancePath: instancePath + "/network_id", schemaPath: "#/properties/network_id/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                  return false;
                }
              }
            }
          }
        } else {
          validate78.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
          return false;
        }
      }
      validate78.errors = vErrors;
      return errors === 0;
    }
    validate78.evaluated = { "props": { "network_id": true }, "dynamicProps": false, "dynamicItems": false };
    exports.v8 = validate79;
    function validate79(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
      let vErrors = null;
      let errors = 0;
      const evaluated0 = validate79.evaluated;
      if (evaluated0.dynamicProps) {
        evaluated0.props = void 0;
      }
      if (evaluated0.dynamicItems) {
        evaluated0.items = void 0;
      }
      if (errors === 0) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          if (data["if-match"] !== void 0 && func0.call(data, "if-match")) {
            let data0 = data["if-match"];
            const _errs1 = errors;
            if (errors === _errs1) {
              if (typeof data0 === "string") {
                if (func66(data0) > 1024) {
                  validate79.errors = [{ instancePath: instancePath + "/if-match", schemaPath: "#/properties/if-match/maxLength", keyword: "maxLength", params: { limit: 1024 }, message: "must NOT have more than 1024 characters" }];
                  return false;
                }
              } else {
                validate79.errors = [{ instancePath: instancePath + "/if-match", schemaPath: "#/properties/if-match/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                return false;
              }
            }
            var valid0 = _errs1 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data["if-none-match"] !== void 0 && func0.call(data, "if-none-match")) {
              let data1 = data["if-none-match"];
              const _errs3 = errors;
              if (errors === _errs3) {
                if (typeof data1 === "string") {
                  if (func66(data1) > 1024) {
                    validate79.errors = [{ instancePath: instancePath + "/if-none-match", schemaPath: "#/properties/if-none-match/maxLength", keyword: "maxLength", params: { limit: 1024 }, message: "must NOT have more than 1024 characters" }];
                    return false;
                  }
                } else {
                  validate79.errors = [{ instancePath: instancePath + "/if-none-match", schemaPath: "#/properties/if-none-match/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                  return false;
                }
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data["if-modified-since"] !== void 0 && func0.call(data, "if-modified-since")) {
                let data2 = data["if-modified-since"];
                const _errs5 = errors;
                if (errors === _errs5) {
                  if (typeof data2 === "string") {
                    if (func66(data2) > 64) {
                      validate79.errors = [{ instancePath: instancePath + "/if-modified-since", schemaPath: "#/properties/if-modified-since/maxLength", keyword: "maxLength", params: { limit: 64 }, message: "must NOT have more than 64 characters" }];
                      return false;
                    }
                  } else {
                    validate79.errors = [{ instancePath: instancePath + "/if-modified-since", schemaPath: "#/properties/if-modified-since/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                    return false;
                  }
                }
                var valid0 = _errs5 === errors;
              } else {
                var valid0 = true;
              }
            }
          }
        } else {
          validate79.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
          return false;
        }
      }
      validate79.errors = vErrors;
      return errors === 0;
    }
    validate79.evaluated = { "props": { "if-match": true, "if-none-match": true, "if-modified-since": true }, "dynamicProps": false, "dynamicItems": false };
    exports.v9 = validate80;
    function validate81(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
      let vErrors = null;
      let errors = 0;
      const evaluated0 = validate81.evaluated;
      if (evaluated0.dynamicProps) {
        evaluated0.props = void 0;
      }
      if (evaluated0.dynamicItems) {
        evaluated0.items = void 0;
      }
      if (errors === 0) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          let missing0;
          if ((data.success === void 0 || !func0.call(data, "success")) && (missing0 = "success") || (data.data === void 0 || !func0.call(data, "data")) && (missing0 = "data")) {
            validate81.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
            return false;
          } else {
            const _errs1 = errors;
            for (const key0 of Object.keys(data)) {
              if (!(key0 === "success" || key0 === "data")) {
                validate81.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
                return false;
                break;
              }
            }
            if (_errs1 === errors) {
              if (data.success !== void 0 && func0.call(data, "success")) {
                let data0 = data.success;
                const _errs2 = errors;
                if (typeof data0 !== "boolean") {
                  validate81.errors = [{ instancePath: instancePath + "/success", schemaPath: "#/properties/success/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }];
                  return false;
                }
                if (!(data0 === true)) {
                  validate81.errors = [{ instancePath: instancePath + "/success", schemaPath: "#/properties/success/enum", keyword: "enum", params: { allowedValues: schema29.properties.success.enum }, message: "must be equal to one of the allowed values" }];
                  return false;
                }
                var valid0 = _errs2 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.data !== void 0 && func0.call(data, "data")) {
                  const _errs4 = errors;
                  if (!validate67(data.data, { instancePath: instancePath + "/data", parentData: data, parentDataProperty: "data", rootData, dynamicAnchors })) {
                    vErrors = vErrors === null ? validate67.errors : vErrors.concat(validate67.errors);
                    errors = vErrors.length;
                  }
                  var valid0 = _errs4 === errors;
                } else {
                  var valid0 = true;
                }
              }
            }
          }
        } else {
          validate81.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
          return false;
        }
      }
      validate81.errors = vErrors;
      return errors === 0;
    }
    validate81.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
    function validate80(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
      let vErrors = null;
      let errors = 0;
      const evaluated0 = validate80.evaluated;
      if (evaluated0.dynamicProps) {
        evaluated0.props = void 0;
      }
      if (evaluated0.dynamicItems) {
        evaluated0.items = void 0;
      }
      if (!validate81(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate81.errors : vErrors.concat(validate81.errors);
        errors = vErrors.length;
      }
      validate80.errors = vErrors;
      return errors === 0;
    }
    validate80.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
    exports.v10 = validate84;
    function validate84(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
      let vErrors = null;
      let errors = 0;
      const evaluated0 = validate84.evaluated;
      if (evaluated0.dynamicProps) {
        evaluated0.props = void 0;
      }
      if (evaluated0.dynamicItems) {
        evaluated0.items = void 0;
      }
      if (errors === 0) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          if (data["if-match"] !== void 0 && func0.call(data, "if-match")) {
            let data0 = data["if-match"];
            const _errs1 = errors;
            if (errors === _errs1) {
              if (typeof data0 === "string") {
                if (func66(data0) > 1024) {
                  validate84.errors = [{ instancePath: instancePath + "/if-match", schemaPath: "#/properties/if-match/maxLength", keyword: "maxLength", params: { limit: 1024 }, message: "must NOT have more than 1024 characters" }];
                  return false;
                }
              } else {
                validate84.errors = [{ instancePath: instancePath + "/if-match", schemaPath: "#/properties/if-match/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                return false;
              }
            }
            var valid0 = _errs1 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.prefer !== void 0 && func0.call(data, "prefer")) {
              let data1 = data.prefer;
              const _errs3 = errors;
              if (errors === _errs3) {
                if (typeof data1 === "string") {
                  if (func66(data1) > 256) {
                    validate84.errors = [{ instancePath: instancePath + "/prefer", schemaPath: "#/properties/prefer/maxLength", keyword: "maxLength", params: { limit: 256 }, message: "must NOT have more than 256 characters" }];
                    return false;
                  }
                } else {
                  validate84.errors = [{ instancePath: instancePath + "/prefer", schemaPath: "#/properties/prefer/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                  return false;
                }
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
          }
        } else {
          validate84.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
          return false;
        }
      }
      validate84.errors = vErrors;
      return errors === 0;
    }
    validate84.evaluated = { "props": { "if-match": true, "prefer": true }, "dynamicProps": false, "dynamicItems": false };
    exports.v11 = validate85;
    function validate86(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
      let vErrors = null;
      let errors = 0;
      const evaluated0 = validate86.evaluated;
      if (evaluated0.dynamicProps) {
        evaluated0.props = void 0;
      }
      if (evaluated0.dynamicItems) {
        evaluated0.items = void 0;
      }
      if (errors === 0) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          const _errs1 = errors;
          for (const key0 of Object.keys(data)) {
            if (!(key0 === "network_id" || key0 === "network_name" || key0 === "metadata" || key0 === "services_map" || key0 === "policies")) {
              validate86.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
              return false;
              break;
            }
          }
          if (_errs1 === errors) {
            if (data.network_id !== void 0 && func0.call(data, "network_id")) {
              let data0 = data.network_id;
              const _errs2 = errors;
              if (errors === _errs2) {
                if (errors === _errs2) {
                  if (typeof data0 === "string") {
                    if (func66(data0) > 255) {
                      validate86.errors = [{ instancePath: instancePath + "/network_id", schemaPath: "#/properties/network_id/maxLength", keyword: "maxLength", params: { limit: 255 }, message: "must NOT have more than 255 characters" }];
                      return false;
                    } else {
                      if (func66(data0) < 1) {
                        validate86.errors = [{ instancePath: instancePath + "/network_id", schemaPath: "#/properties/network_id/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }];
                        return false;
                      } else {
                        if (!formats0(data0)) {
                          validate86.errors = [{ instancePath: instancePath + "/network_id", schemaPath: "#/properties/network_id/format", keyword: "format", params: { format: "record-key" }, message: 'must match format "record-key"' }];
                          return false;
                        }
                      }
                    }
                  } else {
                    validate86.errors = [{ instancePath: instancePath + "/network_id", schemaPath: "#/properties/network_id/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                    return false;
                  }
                }
              }
              var valid0 = _errs2 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.network_name !== void 0 && func0.call(data, "network_name")) {
                let data1 = data.network_name;
                const _errs4 = errors;
                if (errors === _errs4) {
                  if (typeof data1 === "string") {
                    if (func66(data1) > 1024) {
                      validate86.errors = [{ instancePath: instancePath + "/network_name", schemaPath: "#/properties/network_name/maxLength", keyword: "maxLength", params: { limit: 1024 }, message: "must NOT have more than 1024 characters" }];
                      return false;
                    } else {
                      if (func66(data1) < 1) {
                        validate86.errors = [{ instancePath: instancePath + "/network_name", schemaPath: "#/properties/network_name/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }];
                        return false;
                      }
                    }
                  } else {
                    validate86.errors = [{ instancePath: instancePath + "/network_name", schemaPath: "#/properties/network_name/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                    return false;
                  }
                }
                var valid0 = _errs4 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.metadata !== void 0 && func0.call(data, "metadata")) {
                  let data2 = data.metadata;
                  const _errs6 = errors;
                  if (errors === _errs6) {
                    if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
                    } else {
                      validate86.errors = [{ instancePath: instancePath + "/metadata", schemaPath: "#/properties/metadata/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                      return false;
                    }
                  }
                  var valid0 = _errs6 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.services_map !== void 0 && func0.call(data, "services_map")) {
                    let data3 = data.services_map;
                    const _errs9 = errors;
                    if (errors === _errs9) {
                      if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
                        for (const key1 of Object.keys(data3)) {
                          let data4 = data3[key1];
                          const _errs12 = errors;
                          if (errors === _errs12) {
                            if (errors === _errs12) {
                              if (typeof data4 === "string") {
                                if (func66(data4) > 2048) {
                                  validate86.errors = [{ instancePath: instancePath + "/services_map/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/services_map/additionalProperties/maxLength", keyword: "maxLength", params: { limit: 2048 }, message: "must NOT have more than 2048 characters" }];
                                  return false;
                                } else {
                                  if (func66(data4) < 1) {
                                    validate86.errors = [{ instancePath: instancePath + "/services_map/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/services_map/additionalProperties/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }];
                                    return false;
                                  } else {
                                    if (!formats2(data4)) {
                                      validate86.errors = [{ instancePath: instancePath + "/services_map/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/services_map/additionalProperties/format", keyword: "format", params: { format: "service-address" }, message: 'must match format "service-address"' }];
                                      return false;
                                    }
                                  }
                                }
                              } else {
                                validate86.errors = [{ instancePath: instancePath + "/services_map/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/services_map/additionalProperties/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                return false;
                              }
                            }
                          }
                          var valid1 = _errs12 === errors;
                          if (!valid1) {
                            break;
                          }
                        }
                      } else {
                        validate86.errors = [{ instancePath: instancePath + "/services_map", schemaPath: "#/properties/services_map/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                        return false;
                      }
                    }
                    var valid0 = _errs9 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.policies !== void 0 && func0.call(data, "policies")) {
                      let data5 = data.policies;
                      const _errs14 = errors;
                      if (errors === _errs14) {
                        if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
                          for (const key2 of Object.keys(data5)) {
                            let data6 = data5[key2];
                            const _errs17 = errors;
                            if (errors === _errs17) {
                              if (typeof data6 === "string") {
                                if (func66(data6) > 2048) {
                                  validate86.errors = [{ instancePath: instancePath + "/policies/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/policies/additionalProperties/maxLength", keyword: "maxLength", params: { limit: 2048 }, message: "must NOT have more than 2048 characters" }];
                                  return false;
                                }
                              } else {
                                validate86.errors = [{ instancePath: instancePath + "/policies/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/policies/additionalProperties/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                return false;
                              }
                            }
                            var valid2 = _errs17 === errors;
                            if (!valid2) {
                              break;
                            }
                          }
                        } else {
                          validate86.errors = [{ instancePath: instancePath + "/policies", schemaPath: "#/properties/policies/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                          return false;
                        }
                      }
                      var valid0 = _errs14 === errors;
                    } else {
                      var valid0 = true;
                    }
                  }
                }
              }
            }
          }
        } else {
          validate86.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
          return false;
        }
      }
      validate86.errors = vErrors;
      return errors === 0;
    }
    validate86.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
    function validate85(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
      let vErrors = null;
      let errors = 0;
      const evaluated0 = validate85.evaluated;
      if (evaluated0.dynamicProps) {
        evaluated0.props = void 0;
      }
      if (evaluated0.dynamicItems) {
        evaluated0.items = void 0;
      }
      if (!validate86(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate86.errors : vErrors.concat(validate86.errors);
        errors = vErrors.length;
      }
      validate85.errors = vErrors;
      return errors === 0;
    }
    validate85.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
    exports.v12 = validate88;
    var schema44 = { "title": "MessageEnvelope", "description": "The answer to a change.", "type": "object", "additionalProperties": false, "required": ["success", "data"], "properties": { "success": { "type": "boolean", "enum": [true], "description": "Always `true`.", "examples": [true] }, "data": { "$ref": "#/components/schemas/Message" } } };
    function validate90(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
      let vErrors = null;
      let errors = 0;
      const evaluated0 = validate90.evaluated;
      if (evaluated0.dynamicProps) {
        evaluated0.props = void 0;
      }
      if (evaluated0.dynamicItems) {
        evaluated0.items = void 0;
      }
      if (errors === 0) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          let missing0;
          if ((data.message === void 0 || !func0.call(data, "message")) && (missing0 = "message")) {
            validate90.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
            return false;
          } else {
            const _errs1 = errors;
            for (const key0 of Object.keys(data)) {
              if (!(key0 === "message")) {
                validate90.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
                return false;
                break;
              }
            }
            if (_errs1 === errors) {
              if (data.message !== void 0 && func0.call(data, "message")) {
                if (typeof data.message !== "string") {
                  validate90.errors = [{ instancePath: instancePath + "/message", schemaPath: "#/properties/message/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                  return false;
                }
              }
            }
          }
        } else {
          validate90.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
          return false;
        }
      }
      validate90.errors = vErrors;
      return errors === 0;
    }
    validate90.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
    function validate89(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
      let vErrors = null;
      let errors = 0;
      const evaluated0 = validate89.evaluated;
      if (evaluated0.dynamicProps) {
        evaluated0.props = void 0;
      }
      if (evaluated0.dynamicItems) {
        evaluated0.items = void 0;
      }
      if (errors === 0) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          let missing0;
          if ((data.success === void 0 || !func0.call(data, "success")) && (missing0 = "success") || (data.data === void 0 || !func0.call(data, "data")) && (missing0 = "data")) {
            validate89.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
            return false;
          } else {
            const _errs1 = errors;
            for (const key0 of Object.keys(data)) {
              if (!(key0 === "success" || key0 === "data")) {
                validate89.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
                return false;
                break;
              }
            }
            if (_errs1 === errors) {
              if (data.success !== void 0 && func0.call(data, "success")) {
                let data0 = data.success;
                const _errs2 = errors;
                if (typeof data0 !== "boolean") {
                  validate89.errors = [{ instancePath: instancePath + "/success", schemaPath: "#/properties/success/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }];
                  return false;
                }
                if (!(data0 === true)) {
                  validate89.errors = [{ instancePath: instancePath + "/success", schemaPath: "#/properties/success/enum", keyword: "enum", params: { allowedValues: schema44.properties.success.enum }, message: "must be equal to one of the allowed values" }];
                  return false;
                }
                var valid0 = _errs2 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.data !== void 0 && func0.call(data, "data")) {
                  const _errs4 = errors;
                  if (!validate90(data.data, { instancePath: instancePath + "/data", parentData: data, parentDataProperty: "data", rootData, dynamicAnchors })) {
                    vErrors = vErrors === null ? validate90.errors : vErrors.concat(validate90.errors);
                    errors = vErrors.length;
                  }
                  var valid0 = _errs4 === errors;
                } else {
                  var valid0 = true;
                }
              }
            }
          }
        } else {
          validate89.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
          return false;
        }
      }
      validate89.errors = vErrors;
      return errors === 0;
    }
    validate89.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
    function validate93(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
      let vErrors = null;
      let errors = 0;
      const evaluated0 = validate93.evaluated;
      if (evaluated0.dynamicProps) {
        evaluated0.props = void 0;
      }
      if (evaluated0.dynamicItems) {
        evaluated0.items = void 0;
      }
      if (errors === 0) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          let missing0;
          if ((data.success === void 0 || !func0.call(data, "success")) && (missing0 = "success") || (data.data === void 0 || !func0.call(data, "data")) && (missing0 = "data")) {
            validate93.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
            return false;
          } else {
            const _errs1 = errors;
            for (const key0 of Object.keys(data)) {
              if (!(key0 === "success" || key0 === "data")) {
                validate93.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
                return false;
                break;
              }
            }
            if (_errs1 === errors) {
              if (data.success !== void 0 && func0.call(data, "success")) {
                let data0 = data.success;
                const _errs2 = errors;
                if (typeof data0 !== "boolean") {
                  validate93.errors = [{ instancePath: instancePath + "/success", schemaPath: "#/properties/success/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }];
                  return false;
                }
                if (!(data0 === true)) {
                  validate93.errors = [{ instancePath: instancePath + "/success", schemaPath: "#/properties/success/enum", keyword: "enum", params: { allowedValues: schema29.properties.success.enum }, message: "must be equal to one of the allowed values" }];
                  return false;
                }
                var valid0 = _errs2 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.data !== void 0 && func0.call(data, "data")) {
                  const _errs4 = errors;
                  if (!validate67(data.data, { instancePath: instancePath + "/data", parentData: data, parentDataProperty: "data", rootData, dynamicAnchors })) {
                    vErrors = vErrors === null ? validate67.errors : vErrors.concat(validate67.errors);
                    errors = vErrors.length;
                  }
                  var valid0 = _errs4 === errors;
                } else {
                  var valid0 = true;
                }
              }
            }
          }
        } else {
          validate93.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
          return false;
        }
      }
      validate93.errors = vErrors;
      return errors === 0;
    }
    validate93.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
    function validate88(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
      let vErrors = null;
      let errors = 0;
      const evaluated0 = validate88.evaluated;
      if (evaluated0.dynamicProps) {
        evaluated0.props = void 0;
      }
      if (evaluated0.dynamicItems) {
        evaluated0.items = void 0;
      }
      const _errs0 = errors;
      let valid0 = false;
      const _errs1 = errors;
      if (!validate89(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate89.errors : vErrors.concat(validate89.errors);
        errors = vErrors.length;
      }
      var _valid0 = _errs1 === errors;
      valid0 = valid0 || _valid0;
      if (_valid0) {
        var props0 = true;
      }
      const _errs2 = errors;
      if (!validate93(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate93.errors : vErrors.concat(validate93.errors);
        errors = vErrors.length;
      }
      var _valid0 = _errs2 === errors;
      valid0 = valid0 || _valid0;
      if (_valid0) {
        if (props0 !== true) {
          props0 = true;
        }
      }
      if (!valid0) {
        const err0 = { instancePath, schemaPath: "#/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" };
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors++;
        validate88.errors = vErrors;
        return false;
      } else {
        errors = _errs0;
        if (vErrors !== null) {
          if (_errs0) {
            vErrors.length = _errs0;
          } else {
            vErrors = null;
          }
        }
      }
      validate88.errors = vErrors;
      evaluated0.props = props0;
      return errors === 0;
    }
    validate88.evaluated = { "dynamicProps": true, "dynamicItems": false };
    exports.v13 = validate96;
    var schema48 = { "title": "NetworkMergePatch", "description": "A merge patch (RFC 7396). Null sets an optional field back to its default.", "type": "object", "additionalProperties": false, "properties": { "network_id": { "type": "string", "minLength": 1, "maxLength": 255, "format": "record-key", "description": "Unique, stable identifier of the network, the key of every lookup. 1\u2013255 characters, no control characters, not `.` or `..`. Immutable.", "examples": ["net-001"] }, "network_name": { "type": "string", "minLength": 1, "maxLength": 1024, "description": "Human-readable name of the network.", "examples": ["West-Coast GPU Mesh"] }, "metadata": { "type": ["object", "null"], "additionalProperties": true, "description": "Arbitrary metadata (owner, region, tags, created_at \u2026), any JSON.", "examples": [{ "owner": "ops@acme.io", "region": "us-west" }] }, "services_map": { "type": ["object", "null"], "additionalProperties": { "type": ["string", "null"], "minLength": 1, "maxLength": 2048, "format": "service-address", "examples": ["http://metrics.svc:8888"] }, "description": "Logical service \u2192 address, for discovery: an absolute URL (any scheme but `javascript:`, `data:`, `vbscript:` and `file:`, without user or password) or `host[:port]`. The server never calls it.", "examples": [{ "metrics": "http://metrics.svc:8888", "gateway": "https://gw.example.com" }] }, "policies": { "type": ["object", "null"], "additionalProperties": { "type": ["string", "null"], "maxLength": 2048, "examples": ["policy://quota/v1"] }, "description": "Policy name \u2192 reference to the policy, a URI, an id or a version.", "examples": [{ "quota": "policy://quota/v1", "admission": "policy://admission/v2" }] } } };
    function validate97(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
      let vErrors = null;
      let errors = 0;
      const evaluated0 = validate97.evaluated;
      if (evaluated0.dynamicProps) {
        evaluated0.props = void 0;
      }
      if (evaluated0.dynamicItems) {
        evaluated0.items = void 0;
      }
      if (errors === 0) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          const _errs1 = errors;
          for (const key0 of Object.keys(data)) {
            if (!(key0 === "network_id" || key0 === "network_name" || key0 === "metadata" || key0 === "services_map" || key0 === "policies")) {
              validate97.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
              return false;
              break;
            }
          }
          if (_errs1 === errors) {
            if (data.network_id !== void 0 && func0.call(data, "network_id")) {
              let data0 = data.network_id;
              const _errs2 = errors;
              if (errors === _errs2) {
                if (errors === _errs2) {
                  if (typeof data0 === "string") {
                    if (func66(data0) > 255) {
                      validate97.errors = [{ instancePath: instancePath + "/network_id", schemaPath: "#/properties/network_id/maxLength", keyword: "maxLength", params: { limit: 255 }, message: "must NOT have more than 255 characters" }];
                      return false;
                    } else {
                      if (func66(data0) < 1) {
                        validate97.errors = [{ instancePath: instancePath + "/network_id", schemaPath: "#/properties/network_id/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }];
                        return false;
                      } else {
                        if (!formats0(data0)) {
                          validate97.errors = [{ instancePath: instancePath + "/network_id", schemaPath: "#/properties/network_id/format", keyword: "format", params: { format: "record-key" }, message: 'must match format "record-key"' }];
                          return false;
                        }
                      }
                    }
                  } else {
                    validate97.errors = [{ instancePath: instancePath + "/network_id", schemaPath: "#/properties/network_id/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                    return false;
                  }
                }
              }
              var valid0 = _errs2 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.network_name !== void 0 && func0.call(data, "network_name")) {
                let data1 = data.network_name;
                const _errs4 = errors;
                if (errors === _errs4) {
                  if (typeof data1 === "string") {
                    if (func66(data1) > 1024) {
                      validate97.errors = [{ instancePath: instancePath + "/network_name", schemaPath: "#/properties/network_name/maxLength", keyword: "maxLength", params: { limit: 1024 }, message: "must NOT have more than 1024 characters" }];
                      return false;
                    } else {
                      if (func66(data1) < 1) {
                        validate97.errors = [{ instancePath: instancePath + "/network_name", schemaPath: "#/properties/network_name/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }];
                        return false;
                      }
                    }
                  } else {
                    validate97.errors = [{ instancePath: instancePath + "/network_name", schemaPath: "#/properties/network_name/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                    return false;
                  }
                }
                var valid0 = _errs4 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.metadata !== void 0 && func0.call(data, "metadata")) {
                  let data2 = data.metadata;
                  const _errs6 = errors;
                  if (!(data2 && typeof data2 == "object" && !Array.isArray(data2)) && data2 !== null) {
                    validate97.errors = [{ instancePath: instancePath + "/metadata", schemaPath: "#/properties/metadata/type", keyword: "type", params: { type: schema48.properties.metadata.type }, message: "must be object,null" }];
                    return false;
                  }
                  var valid0 = _errs6 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.services_map !== void 0 && func0.call(data, "services_map")) {
                    let data3 = data.services_map;
                    const _errs9 = errors;
                    if (!(data3 && typeof data3 == "object" && !Array.isArray(data3)) && data3 !== null) {
                      validate97.errors = [{ instancePath: instancePath + "/services_map", schemaPath: "#/properties/services_map/type", keyword: "type", params: { type: schema48.properties.services_map.type }, message: "must be object,null" }];
                      return false;
                    }
                    if (errors === _errs9) {
                      if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
                        for (const key1 of Object.keys(data3)) {
                          let data4 = data3[key1];
                          const _errs12 = errors;
                          if (typeof data4 !== "string" && data4 !== null) {
                            validate97.errors = [{ instancePath: instancePath + "/services_map/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/services_map/additionalProperties/type", keyword: "type", params: { type: schema48.properties.services_map.additionalProperties.type }, message: "must be string,null" }];
                            return false;
                          }
                          if (errors === _errs12) {
                            if (errors === _errs12) {
                              if (typeof data4 === "string") {
                                if (func66(data4) > 2048) {
                                  validate97.errors = [{ instancePath: instancePath + "/services_map/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/services_map/additionalProperties/maxLength", keyword: "maxLength", params: { limit: 2048 }, message: "must NOT have more than 2048 characters" }];
                                  return false;
                                } else {
                                  if (func66(data4) < 1) {
                                    validate97.errors = [{ instancePath: instancePath + "/services_map/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/services_map/additionalProperties/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }];
                                    return false;
                                  } else {
                                    if (!formats2(data4)) {
                                      validate97.errors = [{ instancePath: instancePath + "/services_map/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/services_map/additionalProperties/format", keyword: "format", params: { format: "service-address" }, message: 'must match format "service-address"' }];
                                      return false;
                                    }
                                  }
                                }
                              }
                            }
                          }
                          var valid1 = _errs12 === errors;
                          if (!valid1) {
                            break;
                          }
                        }
                      }
                    }
                    var valid0 = _errs9 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.policies !== void 0 && func0.call(data, "policies")) {
                      let data5 = data.policies;
                      const _errs14 = errors;
                      if (!(data5 && typeof data5 == "object" && !Array.isArray(data5)) && data5 !== null) {
                        validate97.errors = [{ instancePath: instancePath + "/policies", schemaPath: "#/properties/policies/type", keyword: "type", params: { type: schema48.properties.policies.type }, message: "must be object,null" }];
                        return false;
                      }
                      if (errors === _errs14) {
                        if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
                          for (const key2 of Object.keys(data5)) {
                            let data6 = data5[key2];
                            const _errs17 = errors;
                            if (typeof data6 !== "string" && data6 !== null) {
                              validate97.errors = [{ instancePath: instancePath + "/policies/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/policies/additionalProperties/type", keyword: "type", params: { type: schema48.properties.policies.additionalProperties.type }, message: "must be string,null" }];
                              return false;
                            }
                            if (errors === _errs17) {
                              if (typeof data6 === "string") {
                                if (func66(data6) > 2048) {
                                  validate97.errors = [{ instancePath: instancePath + "/policies/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/policies/additionalProperties/maxLength", keyword: "maxLength", params: { limit: 2048 }, message: "must NOT have more than 2048 characters" }];
                                  return false;
                                }
                              }
                            }
                            var valid2 = _errs17 === errors;
                            if (!valid2) {
                              break;
                            }
                          }
                        }
                      }
                      var valid0 = _errs14 === errors;
                    } else {
                      var valid0 = true;
                    }
                  }
                }
              }
            }
          }
        } else {
          validate97.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
          return false;
        }
      }
      validate97.errors = vErrors;
      return errors === 0;
    }
    validate97.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
    function validate96(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
      let vErrors = null;
      let errors = 0;
      const evaluated0 = validate96.evaluated;
      if (evaluated0.dynamicProps) {
        evaluated0.props = void 0;
      }
      if (evaluated0.dynamicItems) {
        evaluated0.items = void 0;
      }
      if (!validate97(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate97.errors : vErrors.concat(validate97.errors);
        errors = vErrors.length;
      }
      validate96.errors = vErrors;
      return errors === 0;
    }
    validate96.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
    exports.v14 = validate99;
    var schema52 = { "title": "JsonPatchValue", "description": "Puts a value in a place, or tests that it is there.", "type": "object", "required": ["op", "path", "value"], "properties": { "op": { "type": "string", "enum": ["add", "replace", "test"], "description": "What is done.", "examples": ["add"] }, "path": { "type": "string", "maxLength": 1024, "pattern": "^(/([^~/]|~[01])*)*$", "description": "A JSON Pointer (RFC 6901) into the record.", "examples": ["/metadata/region"] }, "value": { "description": "Any JSON.", "examples": ["us-east"] } } };
    var pattern4 = new RegExp("^(/([^~/]|~[01])*)*$", "u");
    function validate102(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
      let vErrors = null;
      let errors = 0;
      const evaluated0 = validate102.evaluated;
      if (evaluated0.dynamicProps) {
        evaluated0.props = void 0;
      }
      if (evaluated0.dynamicItems) {
        evaluated0.items = void 0;
      }
      if (errors === 0) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          let missing0;
          if ((data.op === void 0 || !func0.call(data, "op")) && (missing0 = "op") || (data.path === void 0 || !func0.call(data, "path")) && (missing0 = "path") || (data.value === void 0 || !func0.call(data, "value")) && (missing0 = "value")) {
            validate102.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
            return false;
          } else {
            if (data.op !== void 0 && func0.call(data, "op")) {
              let data0 = data.op;
              const _errs1 = errors;
              if (typeof data0 !== "string") {
                validate102.errors = [{ instancePath: instancePath + "/op", schemaPath: "#/properties/op/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                return false;
              }
              if (!(data0 === "add" || data0 === "replace" || data0 === "test")) {
                validate102.errors = [{ instancePath: instancePath + "/op", schemaPath: "#/properties/op/enum", keyword: "enum", params: { allowedValues: schema52.properties.op.enum }, message: "must be equal to one of the allowed values" }];
                return false;
              }
              var valid0 = _errs1 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.path !== void 0 && func0.call(data, "path")) {
                let data1 = data.path;
                const _errs3 = errors;
                if (errors === _errs3) {
                  if (typeof data1 === "string") {
                    if (func66(data1) > 1024) {
                      validate102.errors = [{ instancePath: instancePath + "/path", schemaPath: "#/properties/path/maxLength", keyword: "maxLength", params: { limit: 1024 }, message: "must NOT have more than 1024 characters" }];
                      return false;
                    } else {
                      if (!pattern4.test(data1)) {
                        validate102.errors = [{ instancePath: instancePath + "/path", schemaPath: "#/properties/path/pattern", keyword: "pattern", params: { pattern: "^(/([^~/]|~[01])*)*$" }, message: 'must match pattern "^(/([^~/]|~[01])*)*$"' }];
                        return false;
                      }
                    }
                  } else {
                    validate102.errors = [{ instancePath: instancePath + "/path", schemaPath: "#/properties/path/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                    return false;
                  }
                }
                var valid0 = _errs3 === errors;
              } else {
                var valid0 = true;
              }
            }
          }
        } else {
          validate102.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
          return false;
        }
      }
      validate102.errors = vErrors;
      return errors === 0;
    }
    validate102.evaluated = { "props": { "op": true, "path": true, "value": true }, "dynamicProps": false, "dynamicItems": false };
    var schema53 = { "title": "JsonPatchMove", "description": "Takes a value from one place to another.", "type": "object", "required": ["op", "path", "from"], "properties": { "op": { "type": "string", "enum": ["move", "copy"], "description": "What is done.", "examples": ["move"] }, "path": { "type": "string", "maxLength": 1024, "pattern": "^(/([^~/]|~[01])*)*$", "description": "A JSON Pointer (RFC 6901) into the record.", "examples": ["/metadata/region"] }, "from": { "type": "string", "maxLength": 1024, "pattern": "^(/([^~/]|~[01])*)*$", "description": "Where the value is taken from.", "examples": ["/metadata/zone"] } } };
    function validate104(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
      let vErrors = null;
      let errors = 0;
      const evaluated0 = validate104.evaluated;
      if (evaluated0.dynamicProps) {
        evaluated0.props = void 0;
      }
      if (evaluated0.dynamicItems) {
        evaluated0.items = void 0;
      }
      if (errors === 0) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          let missing0;
          if ((data.op === void 0 || !func0.call(data, "op")) && (missing0 = "op") || (data.path === void 0 || !func0.call(data, "path")) && (missing0 = "path") || (data.from === void 0 || !func0.call(data, "from")) && (missing0 = "from")) {
            validate104.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
            return false;
          } else {
            if (data.op !== void 0 && func0.call(data, "op")) {
              let data0 = data.op;
              const _errs1 = errors;
              if (typeof data0 !== "string") {
                validate104.errors = [{ instancePath: instancePath + "/op", schemaPath: "#/properties/op/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                return false;
              }
              if (!(data0 === "move" || data0 === "copy")) {
                validate104.errors = [{ instancePath: instancePath + "/op", schemaPath: "#/properties/op/enum", keyword: "enum", params: { allowedValues: schema53.properties.op.enum }, message: "must be equal to one of the allowed values" }];
                return false;
              }
              var valid0 = _errs1 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.path !== void 0 && func0.call(data, "path")) {
                let data1 = data.path;
                const _errs3 = errors;
                if (errors === _errs3) {
                  if (typeof data1 === "string") {
                    if (func66(data1) > 1024) {
                      validate104.errors = [{ instancePath: instancePath + "/path", schemaPath: "#/properties/path/maxLength", keyword: "maxLength", params: { limit: 1024 }, message: "must NOT have more than 1024 characters" }];
                      return false;
                    } else {
                      if (!pattern4.test(data1)) {
                        validate104.errors = [{ instancePath: instancePath + "/path", schemaPath: "#/properties/path/pattern", keyword: "pattern", params: { pattern: "^(/([^~/]|~[01])*)*$" }, message: 'must match pattern "^(/([^~/]|~[01])*)*$"' }];
                        return false;
                      }
                    }
                  } else {
                    validate104.errors = [{ instancePath: instancePath + "/path", schemaPath: "#/properties/path/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                    return false;
                  }
                }
                var valid0 = _errs3 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.from !== void 0 && func0.call(data, "from")) {
                  let data2 = data.from;
                  const _errs5 = errors;
                  if (errors === _errs5) {
                    if (typeof data2 === "string") {
                      if (func66(data2) > 1024) {
                        validate104.errors = [{ instancePath: instancePath + "/from", schemaPath: "#/properties/from/maxLength", keyword: "maxLength", params: { limit: 1024 }, message: "must NOT have more than 1024 characters" }];
                        return false;
                      } else {
                        if (!pattern4.test(data2)) {
                          validate104.errors = [{ instancePath: instancePath + "/from", schemaPath: "#/properties/from/pattern", keyword: "pattern", params: { pattern: "^(/([^~/]|~[01])*)*$" }, message: 'must match pattern "^(/([^~/]|~[01])*)*$"' }];
                          return false;
                        }
                      }
                    } else {
                      validate104.errors = [{ instancePath: instancePath + "/from", schemaPath: "#/properties/from/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                      return false;
                    }
                  }
                  var valid0 = _errs5 === errors;
                } else {
                  var valid0 = true;
                }
              }
            }
          }
        } else {
          validate104.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
          return false;
        }
      }
      validate104.errors = vErrors;
      return errors === 0;
    }
    validate104.evaluated = { "props": { "op": true, "path": true, "from": true }, "dynamicProps": false, "dynamicItems": false };
    var schema54 = { "title": "JsonPatchRemove", "description": "Takes a value away.", "type": "object", "required": ["op", "path"], "properties": { "op": { "type": "string", "enum": ["remove"], "description": "What is done.", "examples": ["remove"] }, "path": { "type": "string", "maxLength": 1024, "pattern": "^(/([^~/]|~[01])*)*$", "description": "A JSON Pointer (RFC 6901) into the record.", "examples": ["/metadata/region"] } } };
    function validate106(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
      let vErrors = null;
      let errors = 0;
      const evaluated0 = validate106.evaluated;
      if (evaluated0.dynamicProps) {
        evaluated0.props = void 0;
      }
      if (evaluated0.dynamicItems) {
        evaluated0.items = void 0;
      }
      if (errors === 0) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          let missing0;
          if ((data.op === void 0 || !func0.call(data, "op")) && (missing0 = "op") || (data.path === void 0 || !func0.call(data, "path")) && (missing0 = "path")) {
            validate106.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
            return false;
          } else {
            if (data.op !== void 0 && func0.call(data, "op")) {
              let data0 = data.op;
              const _errs1 = errors;
              if (typeof data0 !== "string") {
                validate106.errors = [{ instancePath: instancePath + "/op", schemaPath: "#/properties/op/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                return false;
              }
              if (!(data0 === "remove")) {
                validate106.errors = [{ instancePath: instancePath + "/op", schemaPath: "#/properties/op/enum", keyword: "enum", params: { allowedValues: schema54.properties.op.enum }, message: "must be equal to one of the allowed values" }];
                return false;
              }
              var valid0 = _errs1 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.path !== void 0 && func0.call(data, "path")) {
                let data1 = data.path;
                const _errs3 = errors;
                if (errors === _errs3) {
                  if (typeof data1 === "string") {
                    if (func66(data1) > 1024) {
                      validate106.errors = [{ instancePath: instancePath + "/path", schemaPath: "#/properties/path/maxLength", keyword: "maxLength", params: { limit: 1024 }, message: "must NOT have more than 1024 characters" }];
                      return false;
                    } else {
                      if (!pattern4.test(data1)) {
                        validate106.errors = [{ instancePath: instancePath + "/path", schemaPath: "#/properties/path/pattern", keyword: "pattern", params: { pattern: "^(/([^~/]|~[01])*)*$" }, message: 'must match pattern "^(/([^~/]|~[01])*)*$"' }];
                        return false;
                      }
                    }
                  } else {
                    validate106.errors = [{ instancePath: instancePath + "/path", schemaPath: "#/properties/path/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                    return false;
                  }
                }
                var valid0 = _errs3 === errors;
              } else {
                var valid0 = true;
              }
            }
          }
        } else {
          validate106.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
          return false;
        }
      }
      validate106.errors = vErrors;
      return errors === 0;
    }
    validate106.evaluated = { "props": { "op": true, "path": true }, "dynamicProps": false, "dynamicItems": false };
    function validate101(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
      let vErrors = null;
      let errors = 0;
      const evaluated0 = validate101.evaluated;
      if (evaluated0.dynamicProps) {
        evaluated0.props = void 0;
      }
      if (evaluated0.dynamicItems) {
        evaluated0.items = void 0;
      }
      const _errs0 = errors;
      let valid0 = false;
      const _errs1 = errors;
      if (!validate102(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate102.errors : vErrors.concat(validate102.errors);
        errors = vErrors.length;
      }
      var _valid0 = _errs1 === errors;
      valid0 = valid0 || _valid0;
      if (_valid0) {
        var props0 = {};
        props0.op = true;
        props0.path = true;
        props0.value = true;
      }
      const _errs2 = errors;
      if (!validate104(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate104.errors : vErrors.concat(validate104.errors);
        errors = vErrors.length;
      }
      var _valid0 = _errs2 === errors;
      valid0 = valid0 || _valid0;
      if (_valid0) {
        if (props0 !== true) {
          props0 = props0 || {};
          props0.op = true;
          props0.path = true;
          props0.from = true;
        }
      }
      const _errs3 = errors;
      if (!validate106(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate106.errors : vErrors.concat(validate106.errors);
        errors = vErrors.length;
      }
      var _valid0 = _errs3 === errors;
      valid0 = valid0 || _valid0;
      if (_valid0) {
        if (props0 !== true) {
          props0 = props0 || {};
          props0.op = true;
          props0.path = true;
        }
      }
      if (!valid0) {
        const err0 = { instancePath, schemaPath: "#/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" };
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors++;
        validate101.errors = vErrors;
        return false;
      } else {
        errors = _errs0;
        if (vErrors !== null) {
          if (_errs0) {
            vErrors.length = _errs0;
          } else {
            vErrors = null;
          }
        }
      }
      validate101.errors = vErrors;
      evaluated0.props = props0;
      return errors === 0;
    }
    validate101.evaluated = { "dynamicProps": true, "dynamicItems": false };
    function validate100(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
      let vErrors = null;
      let errors = 0;
      const evaluated0 = validate100.evaluated;
      if (evaluated0.dynamicProps) {
        evaluated0.props = void 0;
      }
      if (evaluated0.dynamicItems) {
        evaluated0.items = void 0;
      }
      if (errors === 0) {
        if (Array.isArray(data)) {
          if (data.length > 100) {
            validate100.errors = [{ instancePath, schemaPath: "#/maxItems", keyword: "maxItems", params: { limit: 100 }, message: "must NOT have more than 100 items" }];
            return false;
          } else {
            var valid0 = true;
            const len0 = data.length;
            for (let i0 = 0; i0 < len0; i0++) {
              const _errs1 = errors;
              if (!validate101(data[i0], { instancePath: instancePath + "/" + i0, parentData: data, parentDataProperty: i0, rootData, dynamicAnchors })) {
                vErrors = vErrors === null ? validate101.errors : vErrors.concat(validate101.errors);
                errors = vErrors.length;
              }
              var valid0 = _errs1 === errors;
              if (!valid0) {
                break;
              }
            }
          }
        } else {
          validate100.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
          return false;
        }
      }
      validate100.errors = vErrors;
      return errors === 0;
    }
    validate100.evaluated = { "items": true, "dynamicProps": false, "dynamicItems": false };
    function validate99(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
      let vErrors = null;
      let errors = 0;
      const evaluated0 = validate99.evaluated;
      if (evaluated0.dynamicProps) {
        evaluated0.props = void 0;
      }
      if (evaluated0.dynamicItems) {
        evaluated0.items = void 0;
      }
      if (!validate100(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate100.errors : vErrors.concat(validate100.errors);
        errors = vErrors.length;
      }
      validate99.errors = vErrors;
      return errors === 0;
    }
    validate99.evaluated = { "items": true, "dynamicProps": false, "dynamicItems": false };
    exports.v15 = validate110;
    function validate110(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
      let vErrors = null;
      let errors = 0;
      const evaluated0 = validate110.evaluated;
      if (evaluated0.dynamicProps) {
        evaluated0.props = void 0;
      }
      if (evaluated0.dynamicItems) {
        evaluated0.items = void 0;
      }
      if (errors === 0) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          if (data["if-match"] !== void 0 && func0.call(data, "if-match")) {
            let data0 = data["if-match"];
            const _errs1 = errors;
            if (errors === _errs1) {
              if (typeof data0 === "string") {
                if (func66(data0) > 1024) {
                  validate110.errors = [{ instancePath: instancePath + "/if-match", schemaPath: "#/properties/if-match/maxLength", keyword: "maxLength", params: { limit: 1024 }, message: "must NOT have more than 1024 characters" }];
                  return false;
                }
              } else {
                validate110.errors = [{ instancePath: instancePath + "/if-match", schemaPath: "#/properties/if-match/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                return false;
              }
            }
          }
        } else {
          validate110.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
          return false;
        }
      }
      validate110.errors = vErrors;
      return errors === 0;
    }
    validate110.evaluated = { "props": { "if-match": true }, "dynamicProps": false, "dynamicItems": false };
    exports.v16 = validate111;
    function validate112(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
      let vErrors = null;
      let errors = 0;
      const evaluated0 = validate112.evaluated;
      if (evaluated0.dynamicProps) {
        evaluated0.props = void 0;
      }
      if (evaluated0.dynamicItems) {
        evaluated0.items = void 0;
      }
      if (errors === 0) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          let missing0;
          if ((data.success === void 0 || !func0.call(data, "success")) && (missing0 = "success") || (data.data === void 0 || !func0.call(data, "data")) && (missing0 = "data")) {
            validate112.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
            return false;
          } else {
            const _errs1 = errors;
            for (const key0 of Object.keys(data)) {
              if (!(key0 === "success" || key0 === "data")) {
                validate112.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
                return false;
                break;
              }
            }
            if (_errs1 === errors) {
              if (data.success !== void 0 && func0.call(data, "success")) {
                let data0 = data.success;
                const _errs2 = errors;
                if (typeof data0 !== "boolean") {
                  validate112.errors = [{ instancePath: instancePath + "/success", schemaPath: "#/properties/success/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }];
                  return false;
                }
                if (!(data0 === true)) {
                  validate112.errors = [{ instancePath: instancePath + "/success", schemaPath: "#/properties/success/enum", keyword: "enum", params: { allowedValues: schema44.properties.success.enum }, message: "must be equal to one of the allowed values" }];
                  return false;
                }
                var valid0 = _errs2 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.data !== void 0 && func0.call(data, "data")) {
                  const _errs4 = errors;
                  if (!validate90(data.data, { instancePath: instancePath + "/data", parentData: data, parentDataProperty: "data", rootData, dynamicAnchors })) {
                    vErrors = vErrors === null ? validate90.errors : vErrors.concat(validate90.errors);
                    errors = vErrors.length;
                  }
                  var valid0 = _errs4 === errors;
                } else {
                  var valid0 = true;
                }
              }
            }
          }
        } else {
          validate112.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
          return false;
        }
      }
      validate112.errors = vErrors;
      return errors === 0;
    }
    validate112.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
    function validate111(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
      let vErrors = null;
      let errors = 0;
      const evaluated0 = validate111.evaluated;
      if (evaluated0.dynamicProps) {
        evaluated0.props = void 0;
      }
      if (evaluated0.dynamicItems) {
        evaluated0.items = void 0;
      }
      if (!validate112(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate112.errors : vErrors.concat(validate112.errors);
        errors = vErrors.length;
      }
      validate111.errors = vErrors;
      return errors === 0;
    }
    validate111.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
    exports.v17 = validate115;
    var schema58 = { "type": "object", "properties": { "limit": { "type": "integer", "minimum": 1 }, "after": { "type": "string", "minLength": 1, "maxLength": 7e3 }, "sort": { "type": "string", "enum": ["network_id", "-network_id", "network_name", "-network_name"] } }, "required": [], "additionalProperties": false };
    function validate115(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
      let vErrors = null;
      let errors = 0;
      const evaluated0 = validate115.evaluated;
      if (evaluated0.dynamicProps) {
        evaluated0.props = void 0;
      }
      if (evaluated0.dynamicItems) {
        evaluated0.items = void 0;
      }
      if (errors === 0) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          const _errs1 = errors;
          for (const key0 of Object.keys(data)) {
            if (!(key0 === "limit" || key0 === "after" || key0 === "sort")) {
              validate115.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
              return false;
              break;
            }
          }
          if (_errs1 === errors) {
            if (data.limit !== void 0 && func0.call(data, "limit")) {
              let data0 = data.limit;
              const _errs2 = errors;
              if (!(typeof data0 == "number" && (!(data0 % 1) && !isNaN(data0)) && isFinite(data0))) {
                validate115.errors = [{ instancePath: instancePath + "/limit", schemaPath: "#/properties/limit/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
                return false;
              }
              if (errors === _errs2) {
                if (typeof data0 == "number" && isFinite(data0)) {
                  if (data0 < 1 || isNaN(data0)) {
                    validate115.errors = [{ instancePath: instancePath + "/limit", schemaPath: "#/properties/limit/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" }];
                    return false;
                  }
                }
              }
              var valid0 = _errs2 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.after !== void 0 && func0.call(data, "after")) {
                let data1 = data.after;
                const _errs4 = errors;
                if (errors === _errs4) {
                  if (typeof data1 === "string") {
                    if (func66(data1) > 7e3) {
                      validate115.errors = [{ instancePath: instancePath + "/after", schemaPath: "#/properties/after/maxLength", keyword: "maxLength", params: { limit: 7e3 }, message: "must NOT have more than 7000 characters" }];
                      return false;
                    } else {
                      if (func66(data1) < 1) {
                        validate115.errors = [{ instancePath: instancePath + "/after", schemaPath: "#/properties/after/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }];
                        return false;
                      }
                    }
                  } else {
                    validate115.errors = [{ instancePath: instancePath + "/after", schemaPath: "#/properties/after/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                    return false;
                  }
                }
                var valid0 = _errs4 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.sort !== void 0 && func0.call(data, "sort")) {
                  let data2 = data.sort;
                  const _errs6 = errors;
                  if (typeof data2 !== "string") {
                    validate115.errors = [{ instancePath: instancePath + "/sort", schemaPath: "#/properties/sort/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                    return false;
                  }
                  if (!(data2 === "network_id" || data2 === "-network_id" || data2 === "network_name" || data2 === "-network_name")) {
                    validate115.errors = [{ instancePath: instancePath + "/sort", schemaPath: "#/properties/sort/enum", keyword: "enum", params: { allowedValues: schema58.properties.sort.enum }, message: "must be equal to one of the allowed values" }];
                    return false;
                  }
                  var valid0 = _errs6 === errors;
                } else {
                  var valid0 = true;
                }
              }
            }
          }
        } else {
          validate115.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
          return false;
        }
      }
      validate115.errors = vErrors;
      return errors === 0;
    }
    validate115.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
    exports.v18 = validate116;
    var pattern8 = new RegExp("^(network_id|network_name|metadata|services_map|policies|[$](and|or|nor)|(metadata|services_map|policies)([.][^.$\\u0000][^.\\u0000]*){1,15})$", "u");
    var pattern9 = new RegExp("^[^.$\\u0000][^.\\u0000]*$", "u");
    var wrapper0 = { validate: validate119 };
    function validate120(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
      let vErrors = null;
      let errors = 0;
      const evaluated0 = validate120.evaluated;
      if (evaluated0.dynamicProps) {
        evaluated0.props = void 0;
      }
      if (evaluated0.dynamicItems) {
        evaluated0.items = void 0;
      }
      if (errors === 0) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          if (Object.keys(data).length > 1) {
            validate120.errors = [{ instancePath, schemaPath: "#/maxProperties", keyword: "maxProperties", params: { limit: 1 }, message: "must NOT have more than 1 properties" }];
            return false;
          } else {
            for (const key0 of Object.keys(data)) {
              const _errs1 = errors;
              if (typeof key0 === "string") {
                if (!pattern9.test(key0)) {
                  const err0 = { instancePath, schemaPath: "#/propertyNames/pattern", keyword: "pattern", params: { pattern: "^[^.$\\u0000][^.\\u0000]*$" }, message: 'must match pattern "^[^.$\\u0000][^.\\u0000]*$"', propertyName: key0 };
                  if (vErrors === null) {
                    vErrors = [err0];
                  } else {
                    vErrors.push(err0);
                  }
                  errors++;
                }
              }
              var valid0 = _errs1 === errors;
              if (!valid0) {
                const err1 = { instancePath, schemaPath: "#/propertyNames", keyword: "propertyNames", params: { propertyName: key0 }, message: "property name must be valid" };
                if (vErrors === null) {
                  vErrors = [err1];
                } else {
                  vErrors.push(err1);
                }
                errors++;
                validate120.errors = vErrors;
                return false;
                break;
              }
            }
            if (valid0) {
              for (const key1 of Object.keys(data)) {
                const _errs3 = errors;
                if (!wrapper0.validate(data[key1], { instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), parentData: data, parentDataProperty: key1, rootData, dynamicAnchors })) {
                  vErrors = vErrors === null ? wrapper0.validate.errors : vErrors.concat(wrapper0.validate.errors);
                  errors = vErrors.length;
                }
                var valid1 = _errs3 === errors;
                if (!valid1) {
                  break;
                }
              }
            }
          }
        } else {
          validate120.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
          return false;
        }
      }
      validate120.errors = vErrors;
      return errors === 0;
    }
    validate120.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
    function validate119(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
      let vErrors = null;
      let errors = 0;
      const evaluated0 = validate119.evaluated;
      if (evaluated0.dynamicProps) {
        evaluated0.props = void 0;
      }
      if (evaluated0.dynamicItems) {
        evaluated0.items = void 0;
      }
      const _errs0 = errors;
      let valid0 = false;
      const _errs1 = errors;
      if (typeof data !== "string") {
        const err0 = { instancePath, schemaPath: "#/anyOf/0/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors++;
      }
      var _valid0 = _errs1 === errors;
      valid0 = valid0 || _valid0;
      const _errs3 = errors;
      if (!(typeof data == "number" && isFinite(data))) {
        const err1 = { instancePath, schemaPath: "#/anyOf/1/type", keyword: "type", params: { type: "number" }, message: "must be number" };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
      var _valid0 = _errs3 === errors;
      valid0 = valid0 || _valid0;
      const _errs5 = errors;
      if (typeof data !== "boolean") {
        const err2 = { instancePath, schemaPath: "#/anyOf/2/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
      var _valid0 = _errs5 === errors;
      valid0 = valid0 || _valid0;
      const _errs7 = errors;
      if (data !== null) {
        const err3 = { instancePath, schemaPath: "#/anyOf/3/type", keyword: "type", params: { type: "null" }, message: "must be null" };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
      var _valid0 = _errs7 === errors;
      valid0 = valid0 || _valid0;
      const _errs9 = errors;
      if (errors === _errs9) {
        if (Array.isArray(data)) {
          if (data.length > 1e3) {
            const err4 = { instancePath, schemaPath: "#/anyOf/4/maxItems", keyword: "maxItems", params: { limit: 1e3 }, message: "must NOT have more than 1000 items" };
            if (vErrors === null) {
              vErrors = [err4];
            } else {
              vErrors.push(err4);
            }
            errors++;
          } else {
            var valid1 = true;
            const len0 = data.length;
            for (let i0 = 0; i0 < len0; i0++) {
              let data0 = data[i0];
              const _errs11 = errors;
              const _errs12 = errors;
              let valid2 = false;
              const _errs13 = errors;
              if (typeof data0 !== "string") {
                const err5 = { instancePath: instancePath + "/" + i0, schemaPath: "#/anyOf/4/items/anyOf/0/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err5];
                } else {
                  vErrors.push(err5);
                }
                errors++;
              }
              var _valid1 = _errs13 === errors;
              valid2 = valid2 || _valid1;
              const _errs15 = errors;
              if (!(typeof data0 == "number" && isFinite(data0))) {
                const err6 = { instancePath: instancePath + "/" + i0, schemaPath: "#/anyOf/4/items/anyOf/1/type", keyword: "type", params: { type: "number" }, message: "must be number" };
                if (vErrors === null) {
                  vErrors = [err6];
                } else {
                  vErrors.push(err6);
                }
                errors++;
              }
              var _valid1 = _errs15 === errors;
              valid2 = valid2 || _valid1;
              const _errs17 = errors;
              if (typeof data0 !== "boolean") {
                const err7 = { instancePath: instancePath + "/" + i0, schemaPath: "#/anyOf/4/items/anyOf/2/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
                if (vErrors === null) {
                  vErrors = [err7];
                } else {
                  vErrors.push(err7);
                }
                errors++;
              }
              var _valid1 = _errs17 === errors;
              valid2 = valid2 || _valid1;
              const _errs19 = errors;
              if (data0 !== null) {
                const err8 = { instancePath: instancePath + "/" + i0, schemaPath: "#/anyOf/4/items/anyOf/3/type", keyword: "type", params: { type: "null" }, message: "must be null" };
                if (vErrors === null) {
                  vErrors = [err8];
                } else {
                  vErrors.push(err8);
                }
                errors++;
              }
              var _valid1 = _errs19 === errors;
              valid2 = valid2 || _valid1;
              const _errs21 = errors;
              if (!validate120(data0, { instancePath: instancePath + "/" + i0, parentData: data, parentDataProperty: i0, rootData, dynamicAnchors })) {
                vErrors = vErrors === null ? validate120.errors : vErrors.concat(validate120.errors);
                errors = vErrors.length;
              }
              var _valid1 = _errs21 === errors;
              valid2 = valid2 || _valid1;
              if (!valid2) {
                const err9 = { instancePath: instancePath + "/" + i0, schemaPath: "#/anyOf/4/items/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" };
                if (vErrors === null) {
                  vErrors = [err9];
                } else {
                  vErrors.push(err9);
                }
                errors++;
              } else {
                errors = _errs12;
                if (vErrors !== null) {
                  if (_errs12) {
                    vErrors.length = _errs12;
                  } else {
                    vErrors = null;
                  }
                }
              }
              var valid1 = _errs11 === errors;
              if (!valid1) {
                break;
              }
            }
          }
        } else {
          const err10 = { instancePath, schemaPath: "#/anyOf/4/type", keyword: "type", params: { type: "array" }, message: "must be array" };
          if (vErrors === null) {
            vErrors = [err10];
          } else {
            vErrors.push(err10);
          }
          errors++;
        }
      }
      var _valid0 = _errs9 === errors;
      valid0 = valid0 || _valid0;
      if (_valid0) {
        var items0 = true;
      }
      const _errs22 = errors;
      if (!validate120(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate120.errors : vErrors.concat(validate120.errors);
        errors = vErrors.length;
      }
      var _valid0 = _errs22 === errors;
      valid0 = valid0 || _valid0;
      if (_valid0) {
        var props1 = true;
      }
      if (!valid0) {
        const err11 = { instancePath, schemaPath: "#/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
        validate119.errors = vErrors;
        return false;
      } else {
        errors = _errs0;
        if (vErrors !== null) {
          if (_errs0) {
            vErrors.length = _errs0;
          } else {
            vErrors = null;
          }
        }
      }
      validate119.errors = vErrors;
      evaluated0.props = props1;
      evaluated0.items = items0;
      return errors === 0;
    }
    validate119.evaluated = { "dynamicProps": true, "dynamicItems": true };
    var schema64 = { "title": "AnyOperators", "description": "Operators asked of a value of any type; all of them must hold.", "type": "object", "minProperties": 1, "additionalProperties": false, "properties": { "$eq": { "$ref": "#/components/schemas/FilterValue" }, "$ne": { "$ref": "#/components/schemas/FilterValue" }, "$gt": { "anyOf": [{ "type": "string" }, { "type": "number" }], "description": "After this; only values of its type compare." }, "$gte": { "anyOf": [{ "type": "string" }, { "type": "number" }], "description": "Equal to or after this; only values of its type compare." }, "$lt": { "anyOf": [{ "type": "string" }, { "type": "number" }], "description": "Before this; only values of its type compare." }, "$lte": { "anyOf": [{ "type": "string" }, { "type": "number" }], "description": "Equal to or before this; only values of its type compare." }, "$in": { "type": "array", "maxItems": 1e3, "items": { "$ref": "#/components/schemas/FilterValue" }, "description": "Equal to one of these." }, "$nin": { "type": "array", "maxItems": 1e3, "items": { "$ref": "#/components/schemas/FilterValue" }, "description": "Equal to none of these." }, "$all": { "type": "array", "maxItems": 1e3, "items": { "$ref": "#/components/schemas/FilterValue" }, "description": "A list that holds each of these, or a value equal to each." }, "$exists": { "type": "boolean", "description": "Whether the field is there at all.", "examples": [true] }, "$not": { "$ref": "#/components/schemas/AnyOperators" }, "$regex": { "type": "string", "maxLength": 256, "description": "A pattern that RE2 and PCRE read alike; `(?i)` in front ignores case, `$` is the end of the text.", "examples": ["^West"] }, "$size": { "type": "integer", "minimum": 0, "maximum": 2147483647, "description": "A list of just this many elements.", "examples": [2] }, "$elemMatch": { "description": "A list with an element for which all of this holds.", "minProperties": 1, "anyOf": [{ "$ref": "#/components/schemas/ElementFilter" }, { "$ref": "#/components/schemas/AnyOperators" }] } } };
    var pattern10 = new RegExp("^([$](and|or|nor)|[^.$\\u0000][^.\\u0000]*([.][^.$\\u0000][^.\\u0000]*){0,15})$", "u");
    var wrapper2 = { validate: validate118 };
    var wrapper3 = { validate: validate130 };
    function validate131(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
      let vErrors = null;
      let errors = 0;
      const evaluated0 = validate131.evaluated;
      if (evaluated0.dynamicProps) {
        evaluated0.props = void 0;
      }
      if (evaluated0.dynamicItems) {
        evaluated0.items = void 0;
      }
      if (errors === 0) {
        if (Array.isArray(data)) {
          if (data.length > 64) {
            validate131.errors = [{ instancePath, schemaPath: "#/maxItems", keyword: "maxItems", params: { limit: 64 }, message: "must NOT have more than 64 items" }];
            return false;
          } else {
            if (data.length < 1) {
              validate131.errors = [{ instancePath, schemaPath: "#/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" }];
              return false;
            } else {
              var valid0 = true;
              const len0 = data.length;
              for (let i0 = 0; i0 < len0; i0++) {
                const _errs1 = errors;
                if (!wrapper3.validate(data[i0], { instancePath: instancePath + "/" + i0, parentData: data, parentDataProperty: i0, rootData, dynamicAnchors })) {
                  vErrors = vErrors === null ? wrapper3.validate.errors : vErrors.concat(wrapper3.validate.errors);
                  errors = vErrors.length;
                }
                var valid0 = _errs1 === errors;
                if (!valid0) {
                  break;
                }
              }
            }
          }
        } else {
          validate131.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
          return false;
        }
      }
      validate131.errors = vErrors;
      return errors === 0;
    }
    validate131.evaluated = { "items": true, "dynamicProps": false, "dynamicItems": false };
    function validate130(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
      let vErrors = null;
      let errors = 0;
      const evaluated0 = validate130.evaluated;
      if (evaluated0.dynamicProps) {
        evaluated0.props = void 0;
      }
      if (evaluated0.dynamicItems) {
        evaluated0.items = void 0;
      }
      if (errors === 0) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          for (const key0 of Object.keys(data)) {
            const _errs1 = errors;
            if (typeof key0 === "string") {
              if (!pattern10.test(key0)) {
                const err0 = { instancePath, schemaPath: "#/propertyNames/pattern", keyword: "pattern", params: { pattern: "^([$](and|or|nor)|[^.$\\u0000][^.\\u0000]*([.][^.$\\u0000][^.\\u0000]*){0,15})$" }, message: 'must match pattern "^([$](and|or|nor)|[^.$\\u0000][^.\\u0000]*([.][^.$\\u0000][^.\\u0000]*){0,15})$"', propertyName: key0 };
                if (vErrors === null) {
                  vErrors = [err0];
                } else {
                  vErrors.push(err0);
                }
                errors++;
              }
            }
            var valid0 = _errs1 === errors;
            if (!valid0) {
              const err1 = { instancePath, schemaPath: "#/propertyNames", keyword: "propertyNames", params: { propertyName: key0 }, message: "property name must be valid" };
              if (vErrors === null) {
                vErrors = [err1];
              } else {
                vErrors.push(err1);
              }
              errors++;
              validate130.errors = vErrors;
              return false;
              break;
            }
          }
          if (valid0) {
            const _errs2 = errors;
            for (const key1 of Object.keys(data)) {
              if (!(key1 === "$and" || key1 === "$or" || key1 === "$nor")) {
                const _errs3 = errors;
                if (!wrapper2.validate(data[key1], { instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), parentData: data, parentDataProperty: key1, rootData, dynamicAnchors })) {
                  vErrors = vErrors === null ? wrapper2.validate.errors : vErrors.concat(wrapper2.validate.errors);
                  errors = vErrors.length;
                }
                var valid1 = _errs3 === errors;
                if (!valid1) {
                  break;
                }
              }
            }
            if (_errs2 === errors) {
              if (data.$and !== void 0 && func0.call(data, "$and")) {
                const _errs4 = errors;
                if (!validate131(data.$and, { instancePath: instancePath + "/$and", parentData: data, parentDataProperty: "$and", rootData, dynamicAnchors })) {
                  vErrors = vErrors === null ? validate131.errors : vErrors.concat(validate131.errors);
                  errors = vErrors.length;
                }
                var valid2 = _errs4 === errors;
              } else {
                var valid2 = true;
              }
              if (valid2) {
                if (data.$or !== void 0 && func0.call(data, "$or")) {
                  const _errs5 = errors;
                  if (!validate131(data.$or, { instancePath: instancePath + "/$or", parentData: data, parentDataProperty: "$or", rootData, dynamicAnchors })) {
                    vErrors = vErrors === null ? validate131.errors : vErrors.concat(validate131.errors);
                    errors = vErrors.length;
                  }
                  var valid2 = _errs5 === errors;
                } else {
                  var valid2 = true;
                }
                if (valid2) {
                  if (data.$nor !== void 0 && func0.call(data, "$nor")) {
                    const _errs6 = errors;
                    if (!validate131(data.$nor, { instancePath: instancePath + "/$nor", parentData: data, parentDataProperty: "$nor", rootData, dynamicAnchors })) {
                      vErrors = vErrors === null ? validate131.errors : vErrors.concat(validate131.errors);
                      errors = vErrors.length;
                    }
                    var valid2 = _errs6 === errors;
                  } else {
                    var valid2 = true;
                  }
                }
              }
            }
          }
        } else {
          validate130.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
          return false;
        }
      }
      validate130.errors = vErrors;
      return errors === 0;
    }
    validate130.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
    var wrapper1 = { validate: validate124 };
    function validate124(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
      let vErrors = null;
      let errors = 0;
      const evaluated0 = validate124.evaluated;
      if (evaluated0.dynamicProps) {
        evaluated0.props = void 0;
      }
      if (evaluated0.dynamicItems) {
        evaluated0.items = void 0;
      }
      if (errors === 0) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          if (Object.keys(data).length < 1) {
            validate124.errors = [{ instancePath, schemaPath: "#/minProperties", keyword: "minProperties", params: { limit: 1 }, message: "must NOT have fewer than 1 properties" }];
            return false;
          } else {
            const _errs1 = errors;
            for (const key0 of Object.keys(data)) {
              if (!func0.call(schema64.properties, key0)) {
                validate124.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
                return false;
                break;
              }
            }
            if (_errs1 === errors) {
              if (data.$eq !== void 0 && func0.call(data, "$eq")) {
                const _errs2 = errors;
                if (!validate119(data.$eq, { instancePath: instancePath + "/$eq", parentData: data, parentDataProperty: "$eq", rootData, dynamicAnchors })) {
                  vErrors = vErrors === null ? validate119.errors : vErrors.concat(validate119.errors);
                  errors = vErrors.length;
                }
                var valid0 = _errs2 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.$ne !== void 0 && func0.call(data, "$ne")) {
                  const _errs3 = errors;
                  if (!validate119(data.$ne, { instancePath: instancePath + "/$ne", parentData: data, parentDataProperty: "$ne", rootData, dynamicAnchors })) {
                    vErrors = vErrors === null ? validate119.errors : vErrors.concat(validate119.errors);
                    errors = vErrors.length;
                  }
                  var valid0 = _errs3 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.$gt !== void 0 && func0.call(data, "$gt")) {
                    let data2 = data.$gt;
                    const _errs4 = errors;
                    const _errs5 = errors;
                    let valid1 = false;
                    const _errs6 = errors;
                    if (typeof data2 !== "string") {
                      const err0 = { instancePath: instancePath + "/$gt", schemaPath: "#/properties/%24gt/anyOf/0/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                      if (vErrors === null) {
                        vErrors = [err0];
                      } else {
                        vErrors.push(err0);
                      }
                      errors++;
                    }
                    var _valid0 = _errs6 === errors;
                    valid1 = valid1 || _valid0;
                    const _errs8 = errors;
                    if (!(typeof data2 == "number" && isFinite(data2))) {
                      const err1 = { instancePath: instancePath + "/$gt", schemaPath: "#/properties/%24gt/anyOf/1/type", keyword: "type", params: { type: "number" }, message: "must be number" };
                      if (vErrors === null) {
                        vErrors = [err1];
                      } else {
                        vErrors.push(err1);
                      }
                      errors++;
                    }
                    var _valid0 = _errs8 === errors;
                    valid1 = valid1 || _valid0;
                    if (!valid1) {
                      const err2 = { instancePath: instancePath + "/$gt", schemaPath: "#/properties/%24gt/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" };
                      if (vErrors === null) {
                        vErrors = [err2];
                      } else {
                        vErrors.push(err2);
                      }
                      errors++;
                      validate124.errors = vErrors;
                      return false;
                    } else {
                      errors = _errs5;
                      if (vErrors !== null) {
                        if (_errs5) {
                          vErrors.length = _errs5;
                        } else {
                          vErrors = null;
                        }
                      }
                    }
                    var valid0 = _errs4 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.$gte !== void 0 && func0.call(data, "$gte")) {
                      let data3 = data.$gte;
                      const _errs10 = errors;
                      const _errs11 = errors;
                      let valid2 = false;
                      const _errs12 = errors;
                      if (typeof data3 !== "string") {
                        const err3 = { instancePath: instancePath + "/$gte", schemaPath: "#/properties/%24gte/anyOf/0/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                        if (vErrors === null) {
                          vErrors = [err3];
                        } else {
                          vErrors.push(err3);
                        }
                        errors++;
                      }
                      var _valid1 = _errs12 === errors;
                      valid2 = valid2 || _valid1;
                      const _errs14 = errors;
                      if (!(typeof data3 == "number" && isFinite(data3))) {
                        const err4 = { instancePath: instancePath + "/$gte", schemaPath: "#/properties/%24gte/anyOf/1/type", keyword: "type", params: { type: "number" }, message: "must be number" };
                        if (vErrors === null) {
                          vErrors = [err4];
                        } else {
                          vErrors.push(err4);
                        }
                        errors++;
                      }
                      var _valid1 = _errs14 === errors;
                      valid2 = valid2 || _valid1;
                      if (!valid2) {
                        const err5 = { instancePath: instancePath + "/$gte", schemaPath: "#/properties/%24gte/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" };
                        if (vErrors === null) {
                          vErrors = [err5];
                        } else {
                          vErrors.push(err5);
                        }
                        errors++;
                        validate124.errors = vErrors;
                        return false;
                      } else {
                        errors = _errs11;
                        if (vErrors !== null) {
                          if (_errs11) {
                            vErrors.length = _errs11;
                          } else {
                            vErrors = null;
                          }
                        }
                      }
                      var valid0 = _errs10 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data.$lt !== void 0 && func0.call(data, "$lt")) {
                        let data4 = data.$lt;
                        const _errs16 = errors;
                        const _errs17 = errors;
                        let valid3 = false;
                        const _errs18 = errors;
                        if (typeof data4 !== "string") {
                          const err6 = { instancePath: instancePath + "/$lt", schemaPath: "#/properties/%24lt/anyOf/0/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                          if (vErrors === null) {
                            vErrors = [err6];
                          } else {
                            vErrors.push(err6);
                          }
                          errors++;
                        }
                        var _valid2 = _errs18 === errors;
                        valid3 = valid3 || _valid2;
                        const _errs20 = errors;
                        if (!(typeof data4 == "number" && isFinite(data4))) {
                          const err7 = { instancePath: instancePath + "/$lt", schemaPath: "#/properties/%24lt/anyOf/1/type", keyword: "type", params: { type: "number" }, message: "must be number" };
                          if (vErrors === null) {
                            vErrors = [err7];
                          } else {
                            vErrors.push(err7);
                          }
                          errors++;
                        }
                        var _valid2 = _errs20 === errors;
                        valid3 = valid3 || _valid2;
                        if (!valid3) {
                          const err8 = { instancePath: instancePath + "/$lt", schemaPath: "#/properties/%24lt/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" };
                          if (vErrors === null) {
                            vErrors = [err8];
                          } else {
                            vErrors.push(err8);
                          }
                          errors++;
                          validate124.errors = vErrors;
                          return false;
                        } else {
                          errors = _errs17;
                          if (vErrors !== null) {
                            if (_errs17) {
                              vErrors.length = _errs17;
                            } else {
                              vErrors = null;
                            }
                          }
                        }
                        var valid0 = _errs16 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data.$lte !== void 0 && func0.call(data, "$lte")) {
                          let data5 = data.$lte;
                          const _errs22 = errors;
                          const _errs23 = errors;
                          let valid4 = false;
                          const _errs24 = errors;
                          if (typeof data5 !== "string") {
                            const err9 = { instancePath: instancePath + "/$lte", schemaPath: "#/properties/%24lte/anyOf/0/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                            if (vErrors === null) {
                              vErrors = [err9];
                            } else {
                              vErrors.push(err9);
                            }
                            errors++;
                          }
                          var _valid3 = _errs24 === errors;
                          valid4 = valid4 || _valid3;
                          const _errs26 = errors;
                          if (!(typeof data5 == "number" && isFinite(data5))) {
                            const err10 = { instancePath: instancePath + "/$lte", schemaPath: "#/properties/%24lte/anyOf/1/type", keyword: "type", params: { type: "number" }, message: "must be number" };
                            if (vErrors === null) {
                              vErrors = [err10];
                            } else {
                              vErrors.push(err10);
                            }
                            errors++;
                          }
                          var _valid3 = _errs26 === errors;
                          valid4 = valid4 || _valid3;
                          if (!valid4) {
                            const err11 = { instancePath: instancePath + "/$lte", schemaPath: "#/properties/%24lte/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" };
                            if (vErrors === null) {
                              vErrors = [err11];
                            } else {
                              vErrors.push(err11);
                            }
                            errors++;
                            validate124.errors = vErrors;
                            return false;
                          } else {
                            errors = _errs23;
                            if (vErrors !== null) {
                              if (_errs23) {
                                vErrors.length = _errs23;
                              } else {
                                vErrors = null;
                              }
                            }
                          }
                          var valid0 = _errs22 === errors;
                        } else {
                          var valid0 = true;
                        }
                        if (valid0) {
                          if (data.$in !== void 0 && func0.call(data, "$in")) {
                            let data6 = data.$in;
                            const _errs28 = errors;
                            if (errors === _errs28) {
                              if (Array.isArray(data6)) {
                                if (data6.length > 1e3) {
                                  validate124.errors = [{ instancePath: instancePath + "/$in", schemaPath: "#/properties/%24in/maxItems", keyword: "maxItems", params: { limit: 1e3 }, message: "must NOT have more than 1000 items" }];
                                  return false;
                                } else {
                                  var valid5 = true;
                                  const len0 = data6.length;
                                  for (let i0 = 0; i0 < len0; i0++) {
                                    const _errs30 = errors;
                                    if (!validate119(data6[i0], { instancePath: instancePath + "/$in/" + i0, parentData: data6, parentDataProperty: i0, rootData, dynamicAnchors })) {
                                      vErrors = vErrors === null ? validate119.errors : vErrors.concat(validate119.errors);
                                      errors = vErrors.length;
                                    }
                                    var valid5 = _errs30 === errors;
                                    if (!valid5) {
                                      break;
                                    }
                                  }
                                }
                              } else {
                                validate124.errors = [{ instancePath: instancePath + "/$in", schemaPath: "#/properties/%24in/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                                return false;
                              }
                            }
                            var valid0 = _errs28 === errors;
                          } else {
                            var valid0 = true;
                          }
                          if (valid0) {
                            if (data.$nin !== void 0 && func0.call(data, "$nin")) {
                              let data8 = data.$nin;
                              const _errs31 = errors;
                              if (errors === _errs31) {
                                if (Array.isArray(data8)) {
                                  if (data8.length > 1e3) {
                                    validate124.errors = [{ instancePath: instancePath + "/$nin", schemaPath: "#/properties/%24nin/maxItems", keyword: "maxItems", params: { limit: 1e3 }, message: "must NOT have more than 1000 items" }];
                                    return false;
                                  } else {
                                    var valid6 = true;
                                    const len1 = data8.length;
                                    for (let i1 = 0; i1 < len1; i1++) {
                                      const _errs33 = errors;
                                      if (!validate119(data8[i1], { instancePath: instancePath + "/$nin/" + i1, parentData: data8, parentDataProperty: i1, rootData, dynamicAnchors })) {
                                        vErrors = vErrors === null ? validate119.errors : vErrors.concat(validate119.errors);
                                        errors = vErrors.length;
                                      }
                                      var valid6 = _errs33 === errors;
                                      if (!valid6) {
                                        break;
                                      }
                                    }
                                  }
                                } else {
                                  validate124.errors = [{ instancePath: instancePath + "/$nin", schemaPath: "#/properties/%24nin/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                                  return false;
                                }
                              }
                              var valid0 = _errs31 === errors;
                            } else {
                              var valid0 = true;
                            }
                            if (valid0) {
                              if (data.$all !== void 0 && func0.call(data, "$all")) {
                                let data10 = data.$all;
                                const _errs34 = errors;
                                if (errors === _errs34) {
                                  if (Array.isArray(data10)) {
                                    if (data10.length > 1e3) {
                                      validate124.errors = [{ instancePath: instancePath + "/$all", schemaPath: "#/properties/%24all/maxItems", keyword: "maxItems", params: { limit: 1e3 }, message: "must NOT have more than 1000 items" }];
                                      return false;
                                    } else {
                                      var valid7 = true;
                                      const len2 = data10.length;
                                      for (let i2 = 0; i2 < len2; i2++) {
                                        const _errs36 = errors;
                                        if (!validate119(data10[i2], { instancePath: instancePath + "/$all/" + i2, parentData: data10, parentDataProperty: i2, rootData, dynamicAnchors })) {
                                          vErrors = vErrors === null ? validate119.errors : vErrors.concat(validate119.errors);
                                          errors = vErrors.length;
                                        }
                                        var valid7 = _errs36 === errors;
                                        if (!valid7) {
                                          break;
                                        }
                                      }
                                    }
                                  } else {
                                    validate124.errors = [{ instancePath: instancePath + "/$all", schemaPath: "#/properties/%24all/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                                    return false;
                                  }
                                }
                                var valid0 = _errs34 === errors;
                              } else {
                                var valid0 = true;
                              }
                              if (valid0) {
                                if (data.$exists !== void 0 && func0.call(data, "$exists")) {
                                  const _errs37 = errors;
                                  if (typeof data.$exists !== "boolean") {
                                    validate124.errors = [{ instancePath: instancePath + "/$exists", schemaPath: "#/properties/%24exists/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }];
                                    return false;
                                  }
                                  var valid0 = _errs37 === errors;
                                } else {
                                  var valid0 = true;
                                }
                                if (valid0) {
                                  if (data.$not !== void 0 && func0.call(data, "$not")) {
                                    const _errs39 = errors;
                                    if (!wrapper1.validate(data.$not, { instancePath: instancePath + "/$not", parentData: data, parentDataProperty: "$not", rootData, dynamicAnchors })) {
                                      vErrors = vErrors === null ? wrapper1.validate.errors : vErrors.concat(wrapper1.validate.errors);
                                      errors = vErrors.length;
                                    }
                                    var valid0 = _errs39 === errors;
                                  } else {
                                    var valid0 = true;
                                  }
                                  if (valid0) {
                                    if (data.$regex !== void 0 && func0.call(data, "$regex")) {
                                      let data14 = data.$regex;
                                      const _errs40 = errors;
                                      if (errors === _errs40) {
                                        if (typeof data14 === "string") {
                                          if (func66(data14) > 256) {
                                            validate124.errors = [{ instancePath: instancePath + "/$regex", schemaPath: "#/properties/%24regex/maxLength", keyword: "maxLength", params: { limit: 256 }, message: "must NOT have more than 256 characters" }];
                                            return false;
                                          }
                                        } else {
                                          validate124.errors = [{ instancePath: instancePath + "/$regex", schemaPath: "#/properties/%24regex/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                          return false;
                                        }
                                      }
                                      var valid0 = _errs40 === errors;
                                    } else {
                                      var valid0 = true;
                                    }
                                    if (valid0) {
                                      if (data.$size !== void 0 && func0.call(data, "$size")) {
                                        let data15 = data.$size;
                                        const _errs42 = errors;
                                        if (!(typeof data15 == "number" && (!(data15 % 1) && !isNaN(data15)) && isFinite(data15))) {
                                          validate124.errors = [{ instancePath: instancePath + "/$size", schemaPath: "#/properties/%24size/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
                                          return false;
                                        }
                                        if (errors === _errs42) {
                                          if (typeof data15 == "number" && isFinite(data15)) {
                                            if (data15 > 2147483647 || isNaN(data15)) {
                                              validate124.errors = [{ instancePath: instancePath + "/$size", schemaPath: "#/properties/%24size/maximum", keyword: "maximum", params: { comparison: "<=", limit: 2147483647 }, message: "must be <= 2147483647" }];
                                              return false;
                                            } else {
                                              if (data15 < 0 || isNaN(data15)) {
                                                validate124.errors = [{ instancePath: instancePath + "/$size", schemaPath: "#/properties/%24size/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" }];
                                                return false;
                                              }
                                            }
                                          }
                                        }
                                        var valid0 = _errs42 === errors;
                                      } else {
                                        var valid0 = true;
                                      }
                                      if (valid0) {
                                        if (data.$elemMatch !== void 0 && func0.call(data, "$elemMatch")) {
                                          let data16 = data.$elemMatch;
                                          const _errs44 = errors;
                                          const _errs45 = errors;
                                          let valid8 = false;
                                          const _errs46 = errors;
                                          if (!validate130(data16, { instancePath: instancePath + "/$elemMatch", parentData: data, parentDataProperty: "$elemMatch", rootData, dynamicAnchors })) {
                                            vErrors = vErrors === null ? validate130.errors : vErrors.concat(validate130.errors);
                                            errors = vErrors.length;
                                          }
                                          var _valid4 = _errs46 === errors;
                                          valid8 = valid8 || _valid4;
                                          if (_valid4) {
                                            var props6 = true;
                                          }
                                          const _errs47 = errors;
                                          if (!wrapper1.validate(data16, { instancePath: instancePath + "/$elemMatch", parentData: data, parentDataProperty: "$elemMatch", rootData, dynamicAnchors })) {
                                            vErrors = vErrors === null ? wrapper1.validate.errors : vErrors.concat(wrapper1.validate.errors);
                                            errors = vErrors.length;
                                          } else {
                                            var props7 = wrapper1.validate.evaluated.props;
                                          }
                                          var _valid4 = _errs47 === errors;
                                          valid8 = valid8 || _valid4;
                                          if (_valid4) {
                                            if (props6 !== true && props7 !== void 0) {
                                              if (props7 === true) {
                                                props6 = true;
                                              } else {
                                                props6 = props6 || {};
                                                Object.assign(props6, props7);
                                              }
                                            }
                                          }
                                          if (!valid8) {
                                            const err12 = { instancePath: instancePath + "/$elemMatch", schemaPath: "#/properties/%24elemMatch/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" };
                                            if (vErrors === null) {
                                              vErrors = [err12];
                                            } else {
                                              vErrors.push(err12);
                                            }
                                            errors++;
                                            validate124.errors = vErrors;
                                            return false;
                                          } else {
                                            errors = _errs45;
                                            if (vErrors !== null) {
                                              if (_errs45) {
                                                vErrors.length = _errs45;
                                              } else {
                                                vErrors = null;
                                              }
                                            }
                                          }
                                          if (errors === _errs44) {
                                            if (data16 && typeof data16 == "object" && !Array.isArray(data16)) {
                                              if (Object.keys(data16).length < 1) {
                                                validate124.errors = [{ instancePath: instancePath + "/$elemMatch", schemaPath: "#/properties/%24elemMatch/minProperties", keyword: "minProperties", params: { limit: 1 }, message: "must NOT have fewer than 1 properties" }];
                                                return false;
                                              }
                                            }
                                          }
                                          var valid0 = _errs44 === errors;
                                        } else {
                                          var valid0 = true;
                                        }
                                      }
                                    }
                                  }
                                }
                              }
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        } else {
          validate124.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
          return false;
        }
      }
      validate124.errors = vErrors;
      return errors === 0;
    }
    validate124.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
    function validate118(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
      let vErrors = null;
      let errors = 0;
      const evaluated0 = validate118.evaluated;
      if (evaluated0.dynamicProps) {
        evaluated0.props = void 0;
      }
      if (evaluated0.dynamicItems) {
        evaluated0.items = void 0;
      }
      const _errs0 = errors;
      let valid0 = false;
      const _errs1 = errors;
      if (!validate119(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate119.errors : vErrors.concat(validate119.errors);
        errors = vErrors.length;
      } else {
        var props0 = validate119.evaluated.props;
        var items0 = validate119.evaluated.items;
      }
      var _valid0 = _errs1 === errors;
      valid0 = valid0 || _valid0;
      const _errs2 = errors;
      if (!validate124(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate124.errors : vErrors.concat(validate124.errors);
        errors = vErrors.length;
      }
      var _valid0 = _errs2 === errors;
      valid0 = valid0 || _valid0;
      if (_valid0) {
        if (props0 !== true) {
          props0 = true;
        }
      }
      if (!valid0) {
        const err0 = { instancePath, schemaPath: "#/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" };
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors++;
        validate118.errors = vErrors;
        return false;
      } else {
        errors = _errs0;
        if (vErrors !== null) {
          if (_errs0) {
            vErrors.length = _errs0;
          } else {
            vErrors = null;
          }
        }
      }
      validate118.errors = vErrors;
      evaluated0.props = props0;
      evaluated0.items = items0;
      return errors === 0;
    }
    validate118.evaluated = { "dynamicProps": true, "dynamicItems": true };
    var schema67 = { "title": "StringCondition", "description": "A text to be equal to, or operators.", "anyOf": [{ "type": ["string", "null"], "examples": ["us-west"] }, { "$ref": "#/components/schemas/StringOperators" }] };
    var schema68 = { "title": "StringOperators", "description": "Operators asked of a string field; all of them must hold.", "type": "object", "minProperties": 1, "additionalProperties": false, "properties": { "$eq": { "type": ["string", "null"], "examples": ["us-west"], "description": "Equal to this." }, "$ne": { "type": ["string", "null"], "examples": ["us-west"], "description": "Not equal to this; also true where the field is missing." }, "$gt": { "type": "string", "examples": ["us-west"], "description": "After this; only values of its type compare." }, "$gte": { "type": "string", "examples": ["us-west"], "description": "Equal to or after this; only values of its type compare." }, "$lt": { "type": "string", "examples": ["us-west"], "description": "Before this; only values of its type compare." }, "$lte": { "type": "string", "examples": ["us-west"], "description": "Equal to or before this; only values of its type compare." }, "$in": { "type": "array", "maxItems": 1e3, "items": { "type": ["string", "null"], "examples": ["us-west"] }, "description": "Equal to one of these." }, "$nin": { "type": "array", "maxItems": 1e3, "items": { "type": ["string", "null"], "examples": ["us-west"] }, "description": "Equal to none of these." }, "$all": { "type": "array", "maxItems": 1e3, "items": { "type": ["string", "null"], "examples": ["us-west"] }, "description": "A list that holds each of these, or a value equal to each." }, "$exists": { "type": "boolean", "description": "Whether the field is there at all.", "examples": [true] }, "$not": { "$ref": "#/components/schemas/StringOperators" }, "$regex": { "type": "string", "maxLength": 256, "description": "A pattern that RE2 and PCRE read alike; `(?i)` in front ignores case, `$` is the end of the text.", "examples": ["^West"] } } };
    var wrapper5 = { validate: validate139 };
    function validate139(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
      let vErrors = null;
      let errors = 0;
      const evaluated0 = validate139.evaluated;
      if (evaluated0.dynamicProps) {
        evaluated0.props = void 0;
      }
      if (evaluated0.dynamicItems) {
        evaluated0.items = void 0;
      }
      if (errors === 0) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          if (Object.keys(data).length < 1) {
            validate139.errors = [{ instancePath, schemaPath: "#/minProperties", keyword: "minProperties", params: { limit: 1 }, message: "must NOT have fewer than 1 properties" }];
            return false;
          } else {
            const _errs1 = errors;
            for (const key0 of Object.keys(data)) {
              if (!func0.call(schema68.properties, key0)) {
                validate139.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
                return false;
                break;
              }
            }
            if (_errs1 === errors) {
              if (data.$eq !== void 0 && func0.call(data, "$eq")) {
                let data0 = data.$eq;
                const _errs2 = errors;
                if (typeof data0 !== "string" && data0 !== null) {
                  validate139.errors = [{ instancePath: instancePath + "/$eq", schemaPath: "#/properties/%24eq/type", keyword: "type", params: { type: schema68.properties.$eq.type }, message: "must be string,null" }];
                  return false;
                }
                var valid0 = _errs2 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.$ne !== void 0 && func0.call(data, "$ne")) {
                  let data1 = data.$ne;
                  const _errs4 = errors;
                  if (typeof data1 !== "string" && data1 !== null) {
                    validate139.errors = [{ instancePath: instancePath + "/$ne", schemaPath: "#/properties/%24ne/type", keyword: "type", params: { type: schema68.properties.$ne.type }, message: "must be string,null" }];
                    return false;
                  }
                  var valid0 = _errs4 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.$gt !== void 0 && func0.call(data, "$gt")) {
                    const _errs6 = errors;
                    if (typeof data.$gt !== "string") {
                      validate139.errors = [{ instancePath: instancePath + "/$gt", schemaPath: "#/properties/%24gt/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                      return false;
                    }
                    var valid0 = _errs6 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.$gte !== void 0 && func0.call(data, "$gte")) {
                      const _errs8 = errors;
                      if (typeof data.$gte !== "string") {
                        validate139.errors = [{ instancePath: instancePath + "/$gte", schemaPath: "#/properties/%24gte/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                        return false;
                      }
                      var valid0 = _errs8 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data.$lt !== void 0 && func0.call(data, "$lt")) {
                        const _errs10 = errors;
                        if (typeof data.$lt !== "string") {
                          validate139.errors = [{ instancePath: instancePath + "/$lt", schemaPath: "#/properties/%24lt/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                          return false;
                        }
                        var valid0 = _errs10 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data.$lte !== void 0 && func0.call(data, "$lte")) {
                          const _errs12 = errors;
                          if (typeof data.$lte !== "string") {
                            validate139.errors = [{ instancePath: instancePath + "/$lte", schemaPath: "#/properties/%24lte/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                            return false;
                          }
                          var valid0 = _errs12 === errors;
                        } else {
                          var valid0 = true;
                        }
                        if (valid0) {
                          if (data.$in !== void 0 && func0.call(data, "$in")) {
                            let data6 = data.$in;
                            const _errs14 = errors;
                            if (errors === _errs14) {
                              if (Array.isArray(data6)) {
                                if (data6.length > 1e3) {
                                  validate139.errors = [{ instancePath: instancePath + "/$in", schemaPath: "#/properties/%24in/maxItems", keyword: "maxItems", params: { limit: 1e3 }, message: "must NOT have more than 1000 items" }];
                                  return false;
                                } else {
                                  var valid1 = true;
                                  const len0 = data6.length;
                                  for (let i0 = 0; i0 < len0; i0++) {
                                    let data7 = data6[i0];
                                    const _errs16 = errors;
                                    if (typeof data7 !== "string" && data7 !== null) {
                                      validate139.errors = [{ instancePath: instancePath + "/$in/" + i0, schemaPath: "#/properties/%24in/items/type", keyword: "type", params: { type: schema68.properties.$in.items.type }, message: "must be string,null" }];
                                      return false;
                                    }
                                    var valid1 = _errs16 === errors;
                                    if (!valid1) {
                                      break;
                                    }
                                  }
                                }
                              } else {
                                validate139.errors = [{ instancePath: instancePath + "/$in", schemaPath: "#/properties/%24in/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                                return false;
                              }
                            }
                            var valid0 = _errs14 === errors;
                          } else {
                            var valid0 = true;
                          }
                          if (valid0) {
                            if (data.$nin !== void 0 && func0.call(data, "$nin")) {
                              let data8 = data.$nin;
                              const _errs18 = errors;
                              if (errors === _errs18) {
                                if (Array.isArray(data8)) {
                                  if (data8.length > 1e3) {
                                    validate139.errors = [{ instancePath: instancePath + "/$nin", schemaPath: "#/properties/%24nin/maxItems", keyword: "maxItems", params: { limit: 1e3 }, message: "must NOT have more than 1000 items" }];
                                    return false;
                                  } else {
                                    var valid2 = true;
                                    const len1 = data8.length;
                                    for (let i1 = 0; i1 < len1; i1++) {
                                      let data9 = data8[i1];
                                      const _errs20 = errors;
                                      if (typeof data9 !== "string" && data9 !== null) {
                                        validate139.errors = [{ instancePath: instancePath + "/$nin/" + i1, schemaPath: "#/properties/%24nin/items/type", keyword: "type", params: { type: schema68.properties.$nin.items.type }, message: "must be string,null" }];
                                        return false;
                                      }
                                      var valid2 = _errs20 === errors;
                                      if (!valid2) {
                                        break;
                                      }
                                    }
                                  }
                                } else {
                                  validate139.errors = [{ instancePath: instancePath + "/$nin", schemaPath: "#/properties/%24nin/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                                  return false;
                                }
                              }
                              var valid0 = _errs18 === errors;
                            } else {
                              var valid0 = true;
                            }
                            if (valid0) {
                              if (data.$all !== void 0 && func0.call(data, "$all")) {
                                let data10 = data.$all;
                                const _errs22 = errors;
                                if (errors === _errs22) {
                                  if (Array.isArray(data10)) {
                                    if (data10.length > 1e3) {
                                      validate139.errors = [{ instancePath: instancePath + "/$all", schemaPath: "#/properties/%24all/maxItems", keyword: "maxItems", params: { limit: 1e3 }, message: "must NOT have more than 1000 items" }];
                                      return false;
                                    } else {
                                      var valid3 = true;
                                      const len2 = data10.length;
                                      for (let i2 = 0; i2 < len2; i2++) {
                                        let data11 = data10[i2];
                                        const _errs24 = errors;
                                        if (typeof data11 !== "string" && data11 !== null) {
                                          validate139.errors = [{ instancePath: instancePath + "/$all/" + i2, schemaPath: "#/properties/%24all/items/type", keyword: "type", params: { type: schema68.properties.$all.items.type }, message: "must be string,null" }];
                                          return false;
                                        }
                                        var valid3 = _errs24 === errors;
                                        if (!valid3) {
                                          break;
                                        }
                                      }
                                    }
                                  } else {
                                    validate139.errors = [{ instancePath: instancePath + "/$all", schemaPath: "#/properties/%24all/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                                    return false;
                                  }
                                }
                                var valid0 = _errs22 === errors;
                              } else {
                                var valid0 = true;
                              }
                              if (valid0) {
                                if (data.$exists !== void 0 && func0.call(data, "$exists")) {
                                  const _errs26 = errors;
                                  if (typeof data.$exists !== "boolean") {
                                    validate139.errors = [{ instancePath: instancePath + "/$exists", schemaPath: "#/properties/%24exists/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }];
                                    return false;
                                  }
                                  var valid0 = _errs26 === errors;
                                } else {
                                  var valid0 = true;
                                }
                                if (valid0) {
                                  if (data.$not !== void 0 && func0.call(data, "$not")) {
                                    const _errs28 = errors;
                                    if (!wrapper5.validate(data.$not, { instancePath: instancePath + "/$not", parentData: data, parentDataProperty: "$not", rootData, dynamicAnchors })) {
                                      vErrors = vErrors === null ? wrapper5.validate.errors : vErrors.concat(wrapper5.validate.errors);
                                      errors = vErrors.length;
                                    }
                                    var valid0 = _errs28 === errors;
                                  } else {
                                    var valid0 = true;
                                  }
                                  if (valid0) {
                                    if (data.$regex !== void 0 && func0.call(data, "$regex")) {
                                      let data14 = data.$regex;
                                      const _errs29 = errors;
                                      if (errors === _errs29) {
                                        if (typeof data14 === "string") {
                                          if (func66(data14) > 256) {
                                            validate139.errors = [{ instancePath: instancePath + "/$regex", schemaPath: "#/properties/%24regex/maxLength", keyword: "maxLength", params: { limit: 256 }, message: "must NOT have more than 256 characters" }];
                                            return false;
                                          }
                                        } else {
                                          validate139.errors = [{ instancePath: instancePath + "/$regex", schemaPath: "#/properties/%24regex/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                          return false;
                                        }
                                      }
                                      var valid0 = _errs29 === errors;
                                    } else {
                                      var valid0 = true;
                                    }
                                  }
                                }
                              }
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        } else {
          validate139.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
          return false;
        }
      }
      validate139.errors = vErrors;
      return errors === 0;
    }
    validate139.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
    function validate138(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
      let vErrors = null;
      let errors = 0;
      const evaluated0 = validate138.evaluated;
      if (evaluated0.dynamicProps) {
        evaluated0.props = void 0;
      }
      if (evaluated0.dynamicItems) {
        evaluated0.items = void 0;
      }
      const _errs0 = errors;
      let valid0 = false;
      const _errs1 = errors;
      if (typeof data !== "string" && data !== null) {
        const err0 = { instancePath, schemaPath: "#/anyOf/0/type", keyword: "type", params: { type: schema67.anyOf[0].type }, message: "must be string,null" };
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors++;
      }
      var _valid0 = _errs1 === errors;
      valid0 = valid0 || _valid0;
      const _errs3 = errors;
      if (!validate139(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate139.errors : vErrors.concat(validate139.errors);
        errors = vErrors.length;
      }
      var _valid0 = _errs3 === errors;
      valid0 = valid0 || _valid0;
      if (_valid0) {
        var props0 = true;
      }
      if (!valid0) {
        const err1 = { instancePath, schemaPath: "#/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
        validate138.errors = vErrors;
        return false;
      } else {
        errors = _errs0;
        if (vErrors !== null) {
          if (_errs0) {
            vErrors.length = _errs0;
          } else {
            vErrors = null;
          }
        }
      }
      validate138.errors = vErrors;
      evaluated0.props = props0;
      return errors === 0;
    }
    validate138.evaluated = { "dynamicProps": true, "dynamicItems": false };
    var wrapper6 = { validate: validate145 };
    function validate145(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
      let vErrors = null;
      let errors = 0;
      const evaluated0 = validate145.evaluated;
      if (evaluated0.dynamicProps) {
        evaluated0.props = void 0;
      }
      if (evaluated0.dynamicItems) {
        evaluated0.items = void 0;
      }
      if (errors === 0) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          if (Object.keys(data).length < 1) {
            validate145.errors = [{ instancePath, schemaPath: "#/minProperties", keyword: "minProperties", params: { limit: 1 }, message: "must NOT have fewer than 1 properties" }];
            return false;
          } else {
            const _errs1 = errors;
            for (const key0 of Object.keys(data)) {
              if (!(key0 === "$eq" || key0 === "$ne" || key0 === "$in" || key0 === "$nin" || key0 === "$all" || key0 === "$exists" || key0 === "$not")) {
                validate145.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
                return false;
                break;
              }
            }
            if (_errs1 === errors) {
              if (data.$eq !== void 0 && func0.call(data, "$eq")) {
                let data0 = data.$eq;
                const _errs2 = errors;
                const _errs3 = errors;
                let valid1 = false;
                const _errs4 = errors;
                if (!validate120(data0, { instancePath: instancePath + "/$eq", parentData: data, parentDataProperty: "$eq", rootData, dynamicAnchors })) {
                  vErrors = vErrors === null ? validate120.errors : vErrors.concat(validate120.errors);
                  errors = vErrors.length;
                }
                var _valid0 = _errs4 === errors;
                valid1 = valid1 || _valid0;
                const _errs5 = errors;
                if (data0 !== null) {
                  const err0 = { instancePath: instancePath + "/$eq", schemaPath: "#/properties/%24eq/anyOf/1/type", keyword: "type", params: { type: "null" }, message: "must be null" };
                  if (vErrors === null) {
                    vErrors = [err0];
                  } else {
                    vErrors.push(err0);
                  }
                  errors++;
                }
                var _valid0 = _errs5 === errors;
                valid1 = valid1 || _valid0;
                if (!valid1) {
                  const err1 = { instancePath: instancePath + "/$eq", schemaPath: "#/properties/%24eq/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" };
                  if (vErrors === null) {
                    vErrors = [err1];
                  } else {
                    vErrors.push(err1);
                  }
                  errors++;
                  validate145.errors = vErrors;
                  return false;
                } else {
                  errors = _errs3;
                  if (vErrors !== null) {
                    if (_errs3) {
                      vErrors.length = _errs3;
                    } else {
                      vErrors = null;
                    }
                  }
                }
                var valid0 = _errs2 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.$ne !== void 0 && func0.call(data, "$ne")) {
                  let data1 = data.$ne;
                  const _errs7 = errors;
                  const _errs8 = errors;
                  let valid2 = false;
                  const _errs9 = errors;
                  if (!validate120(data1, { instancePath: instancePath + "/$ne", parentData: data, parentDataProperty: "$ne", rootData, dynamicAnchors })) {
                    vErrors = vErrors === null ? validate120.errors : vErrors.concat(validate120.errors);
                    errors = vErrors.length;
                  }
                  var _valid1 = _errs9 === errors;
                  valid2 = valid2 || _valid1;
                  const _errs10 = errors;
                  if (data1 !== null) {
                    const err2 = { instancePath: instancePath + "/$ne", schemaPath: "#/properties/%24ne/anyOf/1/type", keyword: "type", params: { type: "null" }, message: "must be null" };
                    if (vErrors === null) {
                      vErrors = [err2];
                    } else {
                      vErrors.push(err2);
                    }
                    errors++;
                  }
                  var _valid1 = _errs10 === errors;
                  valid2 = valid2 || _valid1;
                  if (!valid2) {
                    const err3 = { instancePath: instancePath + "/$ne", schemaPath: "#/properties/%24ne/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" };
                    if (vErrors === null) {
                      vErrors = [err3];
                    } else {
                      vErrors.push(err3);
                    }
                    errors++;
                    validate145.errors = vErrors;
                    return false;
                  } else {
                    errors = _errs8;
                    if (vErrors !== null) {
                      if (_errs8) {
                        vErrors.length = _errs8;
                      } else {
                        vErrors = null;
                      }
                    }
                  }
                  var valid0 = _errs7 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.$in !== void 0 && func0.call(data, "$in")) {
                    let data2 = data.$in;
                    const _errs12 = errors;
                    if (errors === _errs12) {
                      if (Array.isArray(data2)) {
                        if (data2.length > 1e3) {
                          validate145.errors = [{ instancePath: instancePath + "/$in", schemaPath: "#/properties/%24in/maxItems", keyword: "maxItems", params: { limit: 1e3 }, message: "must NOT have more than 1000 items" }];
                          return false;
                        } else {
                          var valid3 = true;
                          const len0 = data2.length;
                          for (let i0 = 0; i0 < len0; i0++) {
                            let data3 = data2[i0];
                            const _errs14 = errors;
                            const _errs15 = errors;
                            let valid4 = false;
                            const _errs16 = errors;
                            if (!validate120(data3, { instancePath: instancePath + "/$in/" + i0, parentData: data2, parentDataProperty: i0, rootData, dynamicAnchors })) {
                              vErrors = vErrors === null ? validate120.errors : vErrors.concat(validate120.errors);
                              errors = vErrors.length;
                            }
                            var _valid2 = _errs16 === errors;
                            valid4 = valid4 || _valid2;
                            const _errs17 = errors;
                            if (data3 !== null) {
                              const err4 = { instancePath: instancePath + "/$in/" + i0, schemaPath: "#/properties/%24in/items/anyOf/1/type", keyword: "type", params: { type: "null" }, message: "must be null" };
                              if (vErrors === null) {
                                vErrors = [err4];
                              } else {
                                vErrors.push(err4);
                              }
                              errors++;
                            }
                            var _valid2 = _errs17 === errors;
                            valid4 = valid4 || _valid2;
                            if (!valid4) {
                              const err5 = { instancePath: instancePath + "/$in/" + i0, schemaPath: "#/properties/%24in/items/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" };
                              if (vErrors === null) {
                                vErrors = [err5];
                              } else {
                                vErrors.push(err5);
                              }
                              errors++;
                              validate145.errors = vErrors;
                              return false;
                            } else {
                              errors = _errs15;
                              if (vErrors !== null) {
                                if (_errs15) {
                                  vErrors.length = _errs15;
                                } else {
                                  vErrors = null;
                                }
                              }
                            }
                            var valid3 = _errs14 === errors;
                            if (!valid3) {
                              break;
                            }
                          }
                        }
                      } else {
                        validate145.errors = [{ instancePath: instancePath + "/$in", schemaPath: "#/properties/%24in/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                        return false;
                      }
                    }
                    var valid0 = _errs12 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.$nin !== void 0 && func0.call(data, "$nin")) {
                      let data4 = data.$nin;
                      const _errs19 = errors;
                      if (errors === _errs19) {
                        if (Array.isArray(data4)) {
                          if (data4.length > 1e3) {
                            validate145.errors = [{ instancePath: instancePath + "/$nin", schemaPath: "#/properties/%24nin/maxItems", keyword: "maxItems", params: { limit: 1e3 }, message: "must NOT have more than 1000 items" }];
                            return false;
                          } else {
                            var valid5 = true;
                            const len1 = data4.length;
                            for (let i1 = 0; i1 < len1; i1++) {
                              let data5 = data4[i1];
                              const _errs21 = errors;
                              const _errs22 = errors;
                              let valid6 = false;
                              const _errs23 = errors;
                              if (!validate120(data5, { instancePath: instancePath + "/$nin/" + i1, parentData: data4, parentDataProperty: i1, rootData, dynamicAnchors })) {
                                vErrors = vErrors === null ? validate120.errors : vErrors.concat(validate120.errors);
                                errors = vErrors.length;
                              }
                              var _valid3 = _errs23 === errors;
                              valid6 = valid6 || _valid3;
                              const _errs24 = errors;
                              if (data5 !== null) {
                                const err6 = { instancePath: instancePath + "/$nin/" + i1, schemaPath: "#/properties/%24nin/items/anyOf/1/type", keyword: "type", params: { type: "null" }, message: "must be null" };
                                if (vErrors === null) {
                                  vErrors = [err6];
                                } else {
                                  vErrors.push(err6);
                                }
                                errors++;
                              }
                              var _valid3 = _errs24 === errors;
                              valid6 = valid6 || _valid3;
                              if (!valid6) {
                                const err7 = { instancePath: instancePath + "/$nin/" + i1, schemaPath: "#/properties/%24nin/items/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" };
                                if (vErrors === null) {
                                  vErrors = [err7];
                                } else {
                                  vErrors.push(err7);
                                }
                                errors++;
                                validate145.errors = vErrors;
                                return false;
                              } else {
                                errors = _errs22;
                                if (vErrors !== null) {
                                  if (_errs22) {
                                    vErrors.length = _errs22;
                                  } else {
                                    vErrors = null;
                                  }
                                }
                              }
                              var valid5 = _errs21 === errors;
                              if (!valid5) {
                                break;
                              }
                            }
                          }
                        } else {
                          validate145.errors = [{ instancePath: instancePath + "/$nin", schemaPath: "#/properties/%24nin/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                          return false;
                        }
                      }
                      var valid0 = _errs19 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data.$all !== void 0 && func0.call(data, "$all")) {
                        let data6 = data.$all;
                        const _errs26 = errors;
                        if (errors === _errs26) {
                          if (Array.isArray(data6)) {
                            if (data6.length > 1e3) {
                              validate145.errors = [{ instancePath: instancePath + "/$all", schemaPath: "#/properties/%24all/maxItems", keyword: "maxItems", params: { limit: 1e3 }, message: "must NOT have more than 1000 items" }];
                              return false;
                            } else {
                              var valid7 = true;
                              const len2 = data6.length;
                              for (let i2 = 0; i2 < len2; i2++) {
                                let data7 = data6[i2];
                                const _errs28 = errors;
                                const _errs29 = errors;
                                let valid8 = false;
                                const _errs30 = errors;
                                if (!validate120(data7, { instancePath: instancePath + "/$all/" + i2, parentData: data6, parentDataProperty: i2, rootData, dynamicAnchors })) {
                                  vErrors = vErrors === null ? validate120.errors : vErrors.concat(validate120.errors);
                                  errors = vErrors.length;
                                }
                                var _valid4 = _errs30 === errors;
                                valid8 = valid8 || _valid4;
                                const _errs31 = errors;
                                if (data7 !== null) {
                                  const err8 = { instancePath: instancePath + "/$all/" + i2, schemaPath: "#/properties/%24all/items/anyOf/1/type", keyword: "type", params: { type: "null" }, message: "must be null" };
                                  if (vErrors === null) {
                                    vErrors = [err8];
                                  } else {
                                    vErrors.push(err8);
                                  }
                                  errors++;
                                }
                                var _valid4 = _errs31 === errors;
                                valid8 = valid8 || _valid4;
                                if (!valid8) {
                                  const err9 = { instancePath: instancePath + "/$all/" + i2, schemaPath: "#/properties/%24all/items/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" };
                                  if (vErrors === null) {
                                    vErrors = [err9];
                                  } else {
                                    vErrors.push(err9);
                                  }
                                  errors++;
                                  validate145.errors = vErrors;
                                  return false;
                                } else {
                                  errors = _errs29;
                                  if (vErrors !== null) {
                                    if (_errs29) {
                                      vErrors.length = _errs29;
                                    } else {
                                      vErrors = null;
                                    }
                                  }
                                }
                                var valid7 = _errs28 === errors;
                                if (!valid7) {
                                  break;
                                }
                              }
                            }
                          } else {
                            validate145.errors = [{ instancePath: instancePath + "/$all", schemaPath: "#/properties/%24all/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                            return false;
                          }
                        }
                        var valid0 = _errs26 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data.$exists !== void 0 && func0.call(data, "$exists")) {
                          const _errs33 = errors;
                          if (typeof data.$exists !== "boolean") {
                            validate145.errors = [{ instancePath: instancePath + "/$exists", schemaPath: "#/properties/%24exists/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }];
                            return false;
                          }
                          var valid0 = _errs33 === errors;
                        } else {
                          var valid0 = true;
                        }
                        if (valid0) {
                          if (data.$not !== void 0 && func0.call(data, "$not")) {
                            const _errs35 = errors;
                            if (!wrapper6.validate(data.$not, { instancePath: instancePath + "/$not", parentData: data, parentDataProperty: "$not", rootData, dynamicAnchors })) {
                              vErrors = vErrors === null ? wrapper6.validate.errors : vErrors.concat(wrapper6.validate.errors);
                              errors = vErrors.length;
                            }
                            var valid0 = _errs35 === errors;
                          } else {
                            var valid0 = true;
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        } else {
          validate145.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
          return false;
        }
      }
      validate145.errors = vErrors;
      return errors === 0;
    }
    validate145.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
    function validate143(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
      let vErrors = null;
      let errors = 0;
      const evaluated0 = validate143.evaluated;
      if (evaluated0.dynamicProps) {
        evaluated0.props = void 0;
      }
      if (evaluated0.dynamicItems) {
        evaluated0.items = void 0;
      }
      const _errs0 = errors;
      let valid0 = false;
      const _errs1 = errors;
      if (!validate120(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate120.errors : vErrors.concat(validate120.errors);
        errors = vErrors.length;
      }
      var _valid0 = _errs1 === errors;
      valid0 = valid0 || _valid0;
      if (_valid0) {
        var props0 = true;
      }
      const _errs2 = errors;
      if (data !== null) {
        const err0 = { instancePath, schemaPath: "#/anyOf/1/type", keyword: "type", params: { type: "null" }, message: "must be null" };
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors++;
      }
      var _valid0 = _errs2 === errors;
      valid0 = valid0 || _valid0;
      const _errs4 = errors;
      if (!validate145(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate145.errors : vErrors.concat(validate145.errors);
        errors = vErrors.length;
      }
      var _valid0 = _errs4 === errors;
      valid0 = valid0 || _valid0;
      if (_valid0) {
        if (props0 !== true) {
          props0 = true;
        }
      }
      if (!valid0) {
        const err1 = { instancePath, schemaPath: "#/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
        validate143.errors = vErrors;
        return false;
      } else {
        errors = _errs0;
        if (vErrors !== null) {
          if (_errs0) {
            vErrors.length = _errs0;
          } else {
            vErrors = null;
          }
        }
      }
      validate143.errors = vErrors;
      evaluated0.props = props0;
      return errors === 0;
    }
    validate143.evaluated = { "dynamicProps": true, "dynamicItems": false };
    var wrapper7 = { validate: validate117 };
    function validate117(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
      let vErrors = null;
      let errors = 0;
      const evaluated0 = validate117.evaluated;
      if (evaluated0.dynamicProps) {
        evaluated0.props = void 0;
      }
      if (evaluated0.dynamicItems) {
        evaluated0.items = void 0;
      }
      if (errors === 0) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          for (const key0 of Object.keys(data)) {
            const _errs1 = errors;
            if (typeof key0 === "string") {
              if (!pattern8.test(key0)) {
                const err0 = { instancePath, schemaPath: "#/propertyNames/pattern", keyword: "pattern", params: { pattern: "^(network_id|network_name|metadata|services_map|policies|[$](and|or|nor)|(metadata|services_map|policies)([.][^.$\\u0000][^.\\u0000]*){1,15})$" }, message: 'must match pattern "^(network_id|network_name|metadata|services_map|policies|[$](and|or|nor)|(metadata|services_map|policies)([.][^.$\\u0000][^.\\u0000]*){1,15})$"', propertyName: key0 };
                if (vErrors === null) {
                  vErrors = [err0];
                } else {
                  vErrors.push(err0);
                }
                errors++;
              }
            }
            var valid0 = _errs1 === errors;
            if (!valid0) {
              const err1 = { instancePath, schemaPath: "#/propertyNames", keyword: "propertyNames", params: { propertyName: key0 }, message: "property name must be valid" };
              if (vErrors === null) {
                vErrors = [err1];
              } else {
                vErrors.push(err1);
              }
              errors++;
              validate117.errors = vErrors;
              return false;
              break;
            }
          }
          if (valid0) {
            const _errs2 = errors;
            for (const key1 of Object.keys(data)) {
              if (!(key1 === "network_id" || key1 === "network_name" || key1 === "metadata" || key1 === "services_map" || key1 === "policies" || key1 === "$and" || key1 === "$or" || key1 === "$nor")) {
                const _errs3 = errors;
                if (!validate118(data[key1], { instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), parentData: data, parentDataProperty: key1, rootData, dynamicAnchors })) {
                  vErrors = vErrors === null ? validate118.errors : vErrors.concat(validate118.errors);
                  errors = vErrors.length;
                }
                var valid1 = _errs3 === errors;
                if (!valid1) {
                  break;
                }
              }
            }
            if (_errs2 === errors) {
              if (data.network_id !== void 0 && func0.call(data, "network_id")) {
                const _errs4 = errors;
                if (!validate138(data.network_id, { instancePath: instancePath + "/network_id", parentData: data, parentDataProperty: "network_id", rootData, dynamicAnchors })) {
                  vErrors = vErrors === null ? validate138.errors : vErrors.concat(validate138.errors);
                  errors = vErrors.length;
                }
                var valid2 = _errs4 === errors;
              } else {
                var valid2 = true;
              }
              if (valid2) {
                if (data.network_name !== void 0 && func0.call(data, "network_name")) {
                  const _errs5 = errors;
                  if (!validate138(data.network_name, { instancePath: instancePath + "/network_name", parentData: data, parentDataProperty: "network_name", rootData, dynamicAnchors })) {
                    vErrors = vErrors === null ? validate138.errors : vErrors.concat(validate138.errors);
                    errors = vErrors.length;
                  }
                  var valid2 = _errs5 === errors;
                } else {
                  var valid2 = true;
                }
                if (valid2) {
                  if (data.metadata !== void 0 && func0.call(data, "metadata")) {
                    const _errs6 = errors;
                    if (!validate143(data.metadata, { instancePath: instancePath + "/metadata", parentData: data, parentDataProperty: "metadata", rootData, dynamicAnchors })) {
                      vErrors = vErrors === null ? validate143.errors : vErrors.concat(validate143.errors);
                      errors = vErrors.length;
                    }
                    var valid2 = _errs6 === errors;
                  } else {
                    var valid2 = true;
                  }
                  if (valid2) {
                    if (data.services_map !== void 0 && func0.call(data, "services_map")) {
                      const _errs7 = errors;
                      if (!validate143(data.services_map, { instancePath: instancePath + "/services_map", parentData: data, parentDataProperty: "services_map", rootData, dynamicAnchors })) {
                        vErrors = vErrors === null ? validate143.errors : vErrors.concat(validate143.errors);
                        errors = vErrors.length;
                      }
                      var valid2 = _errs7 === errors;
                    } else {
                      var valid2 = true;
                    }
                    if (valid2) {
                      if (data.policies !== void 0 && func0.call(data, "policies")) {
                        const _errs8 = errors;
                        if (!validate143(data.policies, { instancePath: instancePath + "/policies", parentData: data, parentDataProperty: "policies", rootData, dynamicAnchors })) {
                          vErrors = vErrors === null ? validate143.errors : vErrors.concat(validate143.errors);
                          errors = vErrors.length;
                        }
                        var valid2 = _errs8 === errors;
                      } else {
                        var valid2 = true;
                      }
                      if (valid2) {
                        if (data.$and !== void 0 && func0.call(data, "$and")) {
                          let data6 = data.$and;
                          const _errs9 = errors;
                          if (errors === _errs9) {
                            if (Array.isArray(data6)) {
                              if (data6.length > 64) {
                                validate117.errors = [{ instancePath: instancePath + "/$and", schemaPath: "#/properties/%24and/maxItems", keyword: "maxItems", params: { limit: 64 }, message: "must NOT have more than 64 items" }];
                                return false;
                              } else {
                                if (data6.length < 1) {
                                  validate117.errors = [{ instancePath: instancePath + "/$and", schemaPath: "#/properties/%24and/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" }];
                                  return false;
                                } else {
                                  var valid3 = true;
                                  const len0 = data6.length;
                                  for (let i0 = 0; i0 < len0; i0++) {
                                    const _errs11 = errors;
                                    if (!wrapper7.validate(data6[i0], { instancePath: instancePath + "/$and/" + i0, parentData: data6, parentDataProperty: i0, rootData, dynamicAnchors })) {
                                      vErrors = vErrors === null ? wrapper7.validate.errors : vErrors.concat(wrapper7.validate.errors);
                                      errors = vErrors.length;
                                    }
                                    var valid3 = _errs11 === errors;
                                    if (!valid3) {
                                      break;
                                    }
                                  }
                                }
                              }
                            } else {
                              validate117.errors = [{ instancePath: instancePath + "/$and", schemaPath: "#/properties/%24and/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                              return false;
                            }
                          }
                          var valid2 = _errs9 === errors;
                        } else {
                          var valid2 = true;
                        }
                        if (valid2) {
                          if (data.$or !== void 0 && func0.call(data, "$or")) {
                            let data8 = data.$or;
                            const _errs12 = errors;
                            if (errors === _errs12) {
                              if (Array.isArray(data8)) {
                                if (data8.length > 64) {
                                  validate117.errors = [{ instancePath: instancePath + "/$or", schemaPath: "#/properties/%24or/maxItems", keyword: "maxItems", params: { limit: 64 }, message: "must NOT have more than 64 items" }];
                                  return false;
                                } else {
                                  if (data8.length < 1) {
                                    validate117.errors = [{ instancePath: instancePath + "/$or", schemaPath: "#/properties/%24or/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" }];
                                    return false;
                                  } else {
                                    var valid4 = true;
                                    const len1 = data8.length;
                                    for (let i1 = 0; i1 < len1; i1++) {
                                      const _errs14 = errors;
                                      if (!wrapper7.validate(data8[i1], { instancePath: instancePath + "/$or/" + i1, parentData: data8, parentDataProperty: i1, rootData, dynamicAnchors })) {
                                        vErrors = vErrors === null ? wrapper7.validate.errors : vErrors.concat(wrapper7.validate.errors);
                                        errors = vErrors.length;
                                      }
                                      var valid4 = _errs14 === errors;
                                      if (!valid4) {
                                        break;
                                      }
                                    }
                                  }
                                }
                              } else {
                                validate117.errors = [{ instancePath: instancePath + "/$or", schemaPath: "#/properties/%24or/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                                return false;
                              }
                            }
                            var valid2 = _errs12 === errors;
                          } else {
                            var valid2 = true;
                          }
                          if (valid2) {
                            if (data.$nor !== void 0 && func0.call(data, "$nor")) {
                              let data10 = data.$nor;
                              const _errs15 = errors;
                              if (errors === _errs15) {
                                if (Array.isArray(data10)) {
                                  if (data10.length > 64) {
                                    validate117.errors = [{ instancePath: instancePath + "/$nor", schemaPath: "#/properties/%24nor/maxItems", keyword: "maxItems", params: { limit: 64 }, message: "must NOT have more than 64 items" }];
                                    return false;
                                  } else {
                                    if (data10.length < 1) {
                                      validate117.errors = [{ instancePath: instancePath + "/$nor", schemaPath: "#/properties/%24nor/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" }];
                                      return false;
                                    } else {
                                      var valid5 = true;
                                      const len2 = data10.length;
                                      for (let i2 = 0; i2 < len2; i2++) {
                                        const _errs17 = errors;
                                        if (!wrapper7.validate(data10[i2], { instancePath: instancePath + "/$nor/" + i2, parentData: data10, parentDataProperty: i2, rootData, dynamicAnchors })) {
                                          vErrors = vErrors === null ? wrapper7.validate.errors : vErrors.concat(wrapper7.validate.errors);
                                          errors = vErrors.length;
                                        }
                                        var valid5 = _errs17 === errors;
                                        if (!valid5) {
                                          break;
                                        }
                                      }
                                    }
                                  }
                                } else {
                                  validate117.errors = [{ instancePath: instancePath + "/$nor", schemaPath: "#/properties/%24nor/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                                  return false;
                                }
                              }
                              var valid2 = _errs15 === errors;
                            } else {
                              var valid2 = true;
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        } else {
          validate117.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
          return false;
        }
      }
      validate117.errors = vErrors;
      return errors === 0;
    }
    validate117.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
    function validate116(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
      let vErrors = null;
      let errors = 0;
      const evaluated0 = validate116.evaluated;
      if (evaluated0.dynamicProps) {
        evaluated0.props = void 0;
      }
      if (evaluated0.dynamicItems) {
        evaluated0.items = void 0;
      }
      if (!validate117(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate117.errors : vErrors.concat(validate117.errors);
        errors = vErrors.length;
      }
      validate116.errors = vErrors;
      return errors === 0;
    }
    validate116.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
    exports.v19 = validate156;
    var schema72 = { "title": "NetworkList", "description": "Networks.", "type": "object", "additionalProperties": false, "required": ["success", "data"], "properties": { "success": { "type": "boolean", "enum": [true], "description": "Always `true`.", "examples": [true] }, "data": { "type": "array", "description": "In the order asked for.", "items": { "$ref": "#/components/schemas/NetworkRecord" } } } };
    function validate157(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
      let vErrors = null;
      let errors = 0;
      const evaluated0 = validate157.evaluated;
      if (evaluated0.dynamicProps) {
        evaluated0.props = void 0;
      }
      if (evaluated0.dynamicItems) {
        evaluated0.items = void 0;
      }
      if (errors === 0) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          let missing0;
          if ((data.success === void 0 || !func0.call(data, "success")) && (missing0 = "success") || (data.data === void 0 || !func0.call(data, "data")) && (missing0 = "data")) {
            validate157.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
            return false;
          } else {
            const _errs1 = errors;
            for (const key0 of Object.keys(data)) {
              if (!(key0 === "success" || key0 === "data")) {
                validate157.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
                return false;
                break;
              }
            }
            if (_errs1 === errors) {
              if (data.success !== void 0 && func0.call(data, "success")) {
                let data0 = data.success;
                const _errs2 = errors;
                if (typeof data0 !== "boolean") {
                  validate157.errors = [{ instancePath: instancePath + "/success", schemaPath: "#/properties/success/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }];
                  return false;
                }
                if (!(data0 === true)) {
                  validate157.errors = [{ instancePath: instancePath + "/success", schemaPath: "#/properties/success/enum", keyword: "enum", params: { allowedValues: schema72.properties.success.enum }, message: "must be equal to one of the allowed values" }];
                  return false;
                }
                var valid0 = _errs2 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.data !== void 0 && func0.call(data, "data")) {
                  let data1 = data.data;
                  const _errs4 = errors;
                  if (errors === _errs4) {
                    if (Array.isArray(data1)) {
                      var valid1 = true;
                      const len0 = data1.length;
                      for (let i0 = 0; i0 < len0; i0++) {
                        const _errs6 = errors;
                        if (!validate67(data1[i0], { instancePath: instancePath + "/data/" + i0, parentData: data1, parentDataProperty: i0, rootData, dynamicAnchors })) {
                          vErrors = vErrors === null ? validate67.errors : vErrors.concat(validate67.errors);
                          errors = vErrors.length;
                        }
                        var valid1 = _errs6 === errors;
                        if (!valid1) {
                          break;
                        }
                      }
                    } else {
                      validate157.errors = [{ instancePath: instancePath + "/data", schemaPath: "#/properties/data/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                      return false;
                    }
                  }
                  var valid0 = _errs4 === errors;
                } else {
                  var valid0 = true;
                }
              }
            }
          }
        } else {
          validate157.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
          return false;
        }
      }
      validate157.errors = vErrors;
      return errors === 0;
    }
    validate157.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
    function validate156(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
      let vErrors = null;
      let errors = 0;
      const evaluated0 = validate156.evaluated;
      if (evaluated0.dynamicProps) {
        evaluated0.props = void 0;
      }
      if (evaluated0.dynamicItems) {
        evaluated0.items = void 0;
      }
      if (!validate157(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate157.errors : vErrors.concat(validate157.errors);
        errors = vErrors.length;
      }
      validate156.errors = vErrors;
      return errors === 0;
    }
    validate156.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
    exports.validators = {
      "record networks": exports.v0,
      "createNetwork query": exports.v1,
      "createNetwork header": exports.v2,
      "createNetwork request application/json": exports.v3,
      "createNetwork 201 application/json": exports.v4,
      "createNetwork 400 application/json": exports.v5,
      "createNetwork 400 application/problem+json": exports.v6,
      "createNetwork 401 application/json": exports.v5,
      "createNetwork 401 application/problem+json": exports.v6,
      "createNetwork 403 application/json": exports.v5,
      "createNetwork 403 application/problem+json": exports.v6,
      "createNetwork 406 application/json": exports.v5,
      "createNetwork 406 application/problem+json": exports.v6,
      "createNetwork 409 application/json": exports.v5,
      "createNetwork 409 application/problem+json": exports.v6,
      "createNetwork 413 application/json": exports.v5,
      "createNetwork 413 application/problem+json": exports.v6,
      "createNetwork 415 application/json": exports.v5,
      "createNetwork 415 application/problem+json": exports.v6,
      "createNetwork 422 application/json": exports.v5,
      "createNetwork 422 application/problem+json": exports.v6,
      "createNetwork 429 application/json": exports.v5,
      "createNetwork 429 application/problem+json": exports.v6,
      "createNetwork 500 application/json": exports.v5,
      "createNetwork 500 application/problem+json": exports.v6,
      "createNetwork 503 application/json": exports.v5,
      "createNetwork 503 application/problem+json": exports.v6,
      "createNetwork 507 application/json": exports.v5,
      "createNetwork 507 application/problem+json": exports.v6,
      "readNetwork path": exports.v7,
      "readNetwork query": exports.v1,
      "readNetwork header": exports.v8,
      "readNetwork 200 application/json": exports.v9,
      "readNetwork 400 application/json": exports.v5,
      "readNetwork 400 application/problem+json": exports.v6,
      "readNetwork 401 application/json": exports.v5,
      "readNetwork 401 application/problem+json": exports.v6,
      "readNetwork 403 application/json": exports.v5,
      "readNetwork 403 application/problem+json": exports.v6,
      "readNetwork 404 application/json": exports.v5,
      "readNetwork 404 application/problem+json": exports.v6,
      "readNetwork 406 application/json": exports.v5,
      "readNetwork 406 application/problem+json": exports.v6,
      "readNetwork 412 application/json": exports.v5,
      "readNetwork 412 application/problem+json": exports.v6,
      "readNetwork 429 application/json": exports.v5,
      "readNetwork 429 application/problem+json": exports.v6,
      "readNetwork 500 application/json": exports.v5,
      "readNetwork 500 application/problem+json": exports.v6,
      "readNetwork 503 application/json": exports.v5,
      "readNetwork 503 application/problem+json": exports.v6,
      "checkNetwork path": exports.v7,
      "checkNetwork query": exports.v1,
      "checkNetwork header": exports.v8,
      "checkNetwork 400 application/json": exports.v5,
      "checkNetwork 400 application/problem+json": exports.v6,
      "checkNetwork 401 application/json": exports.v5,
      "checkNetwork 401 application/problem+json": exports.v6,
      "checkNetwork 403 application/json": exports.v5,
      "checkNetwork 403 application/problem+json": exports.v6,
      "checkNetwork 404 application/json": exports.v5,
      "checkNetwork 404 application/problem+json": exports.v6,
      "checkNetwork 412 application/json": exports.v5,
      "checkNetwork 412 application/problem+json": exports.v6,
      "checkNetwork 429 application/json": exports.v5,
      "checkNetwork 429 application/problem+json": exports.v6,
      "checkNetwork 500 application/json": exports.v5,
      "checkNetwork 500 application/problem+json": exports.v6,
      "checkNetwork 503 application/json": exports.v5,
      "checkNetwork 503 application/problem+json": exports.v6,
      "updateNetwork path": exports.v7,
      "updateNetwork query": exports.v1,
      "updateNetwork header": exports.v10,
      "updateNetwork request application/json": exports.v11,
      "updateNetwork 200 application/json": exports.v12,
      "updateNetwork 400 application/json": exports.v5,
      "updateNetwork 400 application/problem+json": exports.v6,
      "updateNetwork 401 application/json": exports.v5,
      "updateNetwork 401 application/problem+json": exports.v6,
      "updateNetwork 403 application/json": exports.v5,
      "updateNetwork 403 application/problem+json": exports.v6,
      "updateNetwork 404 application/json": exports.v5,
      "updateNetwork 404 application/problem+json": exports.v6,
      "updateNetwork 406 application/json": exports.v5,
      "updateNetwork 406 application/problem+json": exports.v6,
      "updateNetwork 412 application/json": exports.v5,
      "updateNetwork 412 application/problem+json": exports.v6,
      "updateNetwork 413 application/json": exports.v5,
      "updateNetwork 413 application/problem+json": exports.v6,
      "updateNetwork 415 application/json": exports.v5,
      "updateNetwork 415 application/problem+json": exports.v6,
      "updateNetwork 429 application/json": exports.v5,
      "updateNetwork 429 application/problem+json": exports.v6,
      "updateNetwork 500 application/json": exports.v5,
      "updateNetwork 500 application/problem+json": exports.v6,
      "updateNetwork 503 application/json": exports.v5,
      "updateNetwork 503 application/problem+json": exports.v6,
      "updateNetwork 507 application/json": exports.v5,
      "updateNetwork 507 application/problem+json": exports.v6,
      "patchNetwork path": exports.v7,
      "patchNetwork query": exports.v1,
      "patchNetwork header": exports.v10,
      "patchNetwork request application/merge-patch+json": exports.v13,
      "patchNetwork request application/json-patch+json": exports.v14,
      "patchNetwork 200 application/json": exports.v12,
      "patchNetwork 400 application/json": exports.v5,
      "patchNetwork 400 application/problem+json": exports.v6,
      "patchNetwork 401 application/json": exports.v5,
      "patchNetwork 401 application/problem+json": exports.v6,
      "patchNetwork 403 application/json": exports.v5,
      "patchNetwork 403 application/problem+json": exports.v6,
      "patchNetwork 404 application/json": exports.v5,
      "patchNetwork 404 application/problem+json": exports.v6,
      "patchNetwork 406 application/json": exports.v5,
      "patchNetwork 406 application/problem+json": exports.v6,
      "patchNetwork 409 application/json": exports.v5,
      "patchNetwork 409 application/problem+json": exports.v6,
      "patchNetwork 412 application/json": exports.v5,
      "patchNetwork 412 application/problem+json": exports.v6,
      "patchNetwork 413 application/json": exports.v5,
      "patchNetwork 413 application/problem+json": exports.v6,
      "patchNetwork 415 application/json": exports.v5,
      "patchNetwork 415 application/problem+json": exports.v6,
      "patchNetwork 429 application/json": exports.v5,
      "patchNetwork 429 application/problem+json": exports.v6,
      "patchNetwork 500 application/json": exports.v5,
      "patchNetwork 500 application/problem+json": exports.v6,
      "patchNetwork 503 application/json": exports.v5,
      "patchNetwork 503 application/problem+json": exports.v6,
      "patchNetwork 507 application/json": exports.v5,
      "patchNetwork 507 application/problem+json": exports.v6,
      "deleteNetwork path": exports.v7,
      "deleteNetwork query": exports.v1,
      "deleteNetwork header": exports.v15,
      "deleteNetwork 200 application/json": exports.v16,
      "deleteNetwork 400 application/json": exports.v5,
      "deleteNetwork 400 application/problem+json": exports.v6,
      "deleteNetwork 401 application/json": exports.v5,
      "deleteNetwork 401 application/problem+json": exports.v6,
      "deleteNetwork 403 application/json": exports.v5,
      "deleteNetwork 403 application/problem+json": exports.v6,
      "deleteNetwork 404 application/json": exports.v5,
      "deleteNetwork 404 application/problem+json": exports.v6,
      "deleteNetwork 406 application/json": exports.v5,
      "deleteNetwork 406 application/problem+json": exports.v6,
      "deleteNetwork 412 application/json": exports.v5,
      "deleteNetwork 412 application/problem+json": exports.v6,
      "deleteNetwork 429 application/json": exports.v5,
      "deleteNetwork 429 application/problem+json": exports.v6,
      "deleteNetwork 500 application/json": exports.v5,
      "deleteNetwork 500 application/problem+json": exports.v6,
      "deleteNetwork 503 application/json": exports.v5,
      "deleteNetwork 503 application/problem+json": exports.v6,
      "deleteNetwork 507 application/json": exports.v5,
      "deleteNetwork 507 application/problem+json": exports.v6,
      "queryNetworks query": exports.v17,
      "queryNetworks request application/json": exports.v18,
      "queryNetworks 200 application/json": exports.v19,
      "queryNetworks 400 application/json": exports.v5,
      "queryNetworks 400 application/problem+json": exports.v6,
      "queryNetworks 401 application/json": exports.v5,
      "queryNetworks 401 application/problem+json": exports.v6,
      "queryNetworks 403 application/json": exports.v5,
      "queryNetworks 403 application/problem+json": exports.v6,
      "queryNetworks 406 application/json": exports.v5,
      "queryNetworks 406 application/problem+json": exports.v6,
      "queryNetworks 413 application/json": exports.v5,
      "queryNetworks 413 application/problem+json": exports.v6,
      "queryNetworks 415 application/json": exports.v5,
      "queryNetworks 415 application/problem+json": exports.v6,
      "queryNetworks 429 application/json": exports.v5,
      "queryNetworks 429 application/problem+json": exports.v6,
      "queryNetworks 500 application/json": exports.v5,
      "queryNetworks 500 application/problem+json": exports.v6,
      "queryNetworks 503 application/json": exports.v5,
      "queryNetworks 503 application/problem+json": exports.v6
    };
  }
});
export const { validators } = require_stdin();
