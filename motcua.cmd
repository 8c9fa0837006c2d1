@echo off
rem SPDX-License-Identifier: Apache-2.0
rem
rem Motcua on Windows: the counterpart of ./motcua, as far as it could be written without a Windows at hand. UNTESTED.
rem Needs a JDK 25 (JAVA25_HOME or JAVA_HOME) and Maven 3.8 or newer on the PATH; installs nothing.
rem
rem   motcua demo ^| test ^| desktop ^| server ^| bench NAME ^| doctor ^| ocr, read-qr, mrz, scan, verify, augment, seal ...
setlocal
set "ROOT=%~dp0"
if defined JAVA25_HOME set "JAVA_HOME=%JAVA25_HOME%"
if not defined JAVA_HOME goto nojdk
"%JAVA_HOME%\bin\java" -version 2>&1 | findstr /r /c:"version .25" >nul || goto nojdk
set "FLAGS=--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -Dfile.encoding=UTF-8"
set "LIB=%ROOT%desktop\target\lib"

if "%~1"=="" goto help
if "%~1"=="help" goto help
if "%~1"=="test" goto test
if not exist "%LIB%" call :build || exit /b 1
if "%~1"=="server" goto server
"%JAVA_HOME%\bin\java" %FLAGS% -XX:MetaspaceSize=128m -XX:-UseCodeCacheFlushing -cp "%ROOT%desktop\target\classes;%LIB%\*" vn.motcua.desktop.Motcua %*
exit /b %ERRORLEVEL%

:server
"%JAVA_HOME%\bin\java" %FLAGS% -cp "%LIB%\*" vn.motcua.server.SyncServer %2 %3 %4 %5 %6 %7 %8 %9
exit /b %ERRORLEVEL%

:test
cd /d "%ROOT%"
call mvn -B -ntp verify
exit /b %ERRORLEVEL%

:build
where mvn >nul 2>nul || (echo Maven 3.8 or newer is needed on the PATH.& exit /b 3)
echo Building; the first time fetches libraries, some minutes.
pushd "%ROOT%"
call mvn -B -ntp -q -DskipTests -Dspotless.check.skip=true -pl desktop -am package
set "CODE=%ERRORLEVEL%"
popd
exit /b %CODE%

:nojdk
echo A JDK 25 is needed. Install Temurin 25 from https://adoptium.net and set JAVA25_HOME.
exit /b 3

:help
echo motcua demo ^| test ^| desktop ^| server ^| bench NAME ^| doctor ^| ocr ^| read-qr ^| mrz ^| scan ^| verify ^| augment ^| seal
echo Written without a Windows at hand and untested there. After changing a source, delete desktop\target\lib.
exit /b 0
